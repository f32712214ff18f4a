import HTTP

/// The single-page application's files; a path that only the application knows gets its page.
struct StaticSite: Sendable {
  private let files: StaticFiles

  init(directory: String) throws { files = try StaticFiles(directory: directory) }

  func serve(_ exchange: HTTPExchange) async {
    let head = exchange.head
    if let answer = files.answer(head) ?? page(head) {
      var answerHead = answer.head
      // An answer to HEAD says how long the body would be.
      if head.method == .head, let length = answer.contentLength { answerHead.fields.append("content-length", decimal: length) }
      guard answer.body.count > Self.largestWhole else { return exchange.respond(answerHead, body: answer.body) }
      return await stream(answer.body[...], answerHead, exchange)
    }
    ProblemBody.respond(exchange, 404, detail: "there is nothing at this path")
  }

  private static let largestWhole = 64 << 10
  private static let piece = 16 << 10

  // At the pace of its reader: many who ask and do not read would otherwise each hold a copy of the file.
  private func stream(_ body: ArraySlice<UInt8>, _ head: HTTPResponseHead, _ exchange: HTTPExchange) async {
    var head = head
    head.fields.append("content-length", decimal: body.count)
    exchange.begin(head)
    var rest = body
    while !rest.isEmpty {
      guard (try? await exchange.write(Array(rest.prefix(Self.piece)))) != nil else { return }
      rest = rest.dropFirst(Self.piece)
    }
    exchange.finish()
  }

  // Only for a browser that navigates: a script that asks for a missing file must see the 404.
  private func page(_ head: HTTPRequestHead) -> StaticAnswer? {
    guard head.method == .get || head.method == .head, !head.path.hasPrefix("/api/"), !head.path.contains("."),
      head.fields.first("accept")?.contains("text/html") == true
    else { return nil }
    return files.answer(head, file: "index.html")
  }
}
