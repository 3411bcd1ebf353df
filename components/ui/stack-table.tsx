import type { ComponentPropsWithoutRef } from 'react'

// A table that a narrow screen lays out as blocks, one under another. Browsers take a table's roles away with its
// layout, so each part spells its own out: a screen reader hears rows, heads and cells at every width.

export function StackTable(props: ComponentPropsWithoutRef<'table'>) {
  return <table {...props} className="stack" role="table" />
}

export function StackHead(props: ComponentPropsWithoutRef<'thead'>) {
  return <thead {...props} role="rowgroup" />
}

export function StackBody(props: ComponentPropsWithoutRef<'tbody'>) {
  return <tbody {...props} role="rowgroup" />
}

export function StackRow(props: ComponentPropsWithoutRef<'tr'>) {
  return <tr {...props} role="row" />
}

export function ColumnHead(props: ComponentPropsWithoutRef<'th'>) {
  return <th {...props} scope="col" role="columnheader" />
}

export function RowHead(props: ComponentPropsWithoutRef<'th'>) {
  return <th {...props} scope="row" role="rowheader" />
}

/** `data-label` is what the hidden head would say, for cells that say nothing by themselves. */
export function StackCell(props: ComponentPropsWithoutRef<'td'> & { 'data-label'?: string }) {
  return <td {...props} role="cell" />
}
