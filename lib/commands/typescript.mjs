/**
 * Imports a TypeScript file of this folder into this process. The compiler is a package, so it is asked for
 * only after the packages are there.
 */
export async function importTypeScript(file) {
  const { register } = await import('tsx/esm/api')
  register()
  return import(file)
}
