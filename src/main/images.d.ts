/** A picture inside the bundle: no path to lose when the app is packaged. */
declare module '*.png?inline' {
  const dataUrl: string
  export default dataUrl
}
