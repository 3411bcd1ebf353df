/** Makes an element with words in it; words are never read as markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...content: (string | Node)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...content)
  return element
}

export function button(words: string, className: string, act: () => void): HTMLButtonElement {
  const element = make('button', className, words)
  element.type = 'button'
  element.addEventListener('click', act)
  return element
}
