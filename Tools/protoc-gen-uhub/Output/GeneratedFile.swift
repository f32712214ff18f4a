/// A file to be written, with its path below the repository's root.
struct GeneratedFile {
  let path: String
  let content: String
}
