/** On every page of generated data, before anything else. */
export function DemonstrationNote() {
  return (
    <p className="demonstration">
      <strong>Demonstration.</strong> Everything here is generated: no such council, people or answers exist.
    </p>
  )
}
