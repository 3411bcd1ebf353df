import { DataView } from '@/components/site/data-view'
import { dataPage } from '@/lib/services/open-data'
import { publicRoute } from '../public-route'

const route = publicRoute({
  load: dataPage,
  title: () => 'Open data',
  description: () => 'Every row of the record as CSV and JSON, from the same functions as the pages.',
  View: DataView,
})

export const generateMetadata = route.generateMetadata
export default route.Page
