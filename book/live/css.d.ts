/** A style sheet, as text: see the bundler's loaders. */
declare module "*.css" {
  const text: string;
  export default text;
}
