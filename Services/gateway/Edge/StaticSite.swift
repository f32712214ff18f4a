import HTTP

/// The single-page application's files; a path that only the application knows gets its page.
struct StaticSite: Sendable {
  private let files: StaticFiles

  init(directory: String) throws { files = try StaticFiles(directory: directory) }

  func serve(_ exchange: HTTPExchange) {
    let head = exchange.head
    if let answer = files.answer(head) ?? page(head) {
      var answerHead = answer.head
      // An answer to HEAD says how long the body would be.
      if head.method == .head, let length = answer.contentLength { answerHead.fields.append("content-length", decimal: length) }
      return exchange.respond(answerHead, body: Array(answer.body))
    }
    ProblemBody.respond(exchange, 404, detail: "there is nothing at this path")
  }

  // Only for a browser that navigates: a script that asks for a missing file must see the 404.
  private func page(_ head: HTTPRequestHead) -> StaticAnswer? {
    guard head.method == .get || head.method == .head, !head.path.hasPrefix("/api/"), !head.path.contains("."),
      head.fields.first("accept")?.contains("text/html") == true
    else { return nil }
    return files.answer(head, file: "index.html")
  }
}
