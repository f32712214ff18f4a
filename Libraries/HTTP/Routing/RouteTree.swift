import Glibc

/// Routes as a tree of segments; a route is known by its number. At each segment a literal is tried before a capture, and a
/// capture before the capture of the rest.
package struct RouteTree: Sendable {
  private struct Node: Sendable {
    var literals: [(text: [UInt8], node: Int)] = []
    var capture: Int?
    var rest: Int?
    var routes: [(method: HTTPMethod, route: Int)] = []

    /// The node behind a literal. There may be a hundred of them below `/api`, so they are kept in order.
    func literal(_ segment: UnsafeRawBufferPointer) -> Int? {
      let index = position(of: segment)
      guard index < literals.count, segment.isSame(as: literals[index].text) else { return nil }
      return literals[index].node
    }

    mutating func insert(_ text: [UInt8], node: Int) {
      let index = text.withUnsafeBytes { position(of: $0) }
      literals.insert((text, node), at: index)
    }

    /// Where a literal stands or would have to stand.
    private func position(of segment: UnsafeRawBufferPointer) -> Int {
      var low = 0
      var high = literals.count
      while low < high {
        let middle = (low + high) / 2
        if segment.isAfter(literals[middle].text) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private var nodes = [Node()]
  private var templates: [String] = []
  private var captureNames: [[String]] = []

  package init() {}

  package enum Outcome: Sendable {
    case found(Int, PathCaptures)
    case notFound
    case methodNotAllowed([HTTPMethod])
    case malformedPath
  }

  package mutating func insert(_ method: HTTPMethod, _ text: String) throws(RouteError) {
    let template = try RouteTemplate(text)
    var node = 0
    for segment in template.segments { node = child(of: node, segment) }
    if let other = nodes[node].routes.first(where: { $0.method == method }) {
      throw .ambiguous(template: text, with: templates[other.route])
    }
    nodes[node].routes.append((method, templates.count))
    templates.append(text)
    captureNames.append(template.captureNames)
  }

  private mutating func child(of node: Int, _ segment: RouteTemplate.Segment) -> Int {
    let next = nodes.count
    switch segment {
    case .literal(let text):
      if let known = text.withUnsafeBytes({ nodes[node].literal($0) }) { return known }
      nodes[node].insert(text, node: next)
    case .capture:
      if let known = nodes[node].capture { return known }
      nodes[node].capture = next
    case .rest:
      if let known = nodes[node].rest { return known }
      nodes[node].rest = next
    }
    nodes.append(Node())
    return next
  }

  package func match(_ method: HTTPMethod, _ path: UnsafeRawBufferPointer) -> Outcome {
    guard RequestPath.isWellFormed(path) else { return .malformedPath }
    var search = Search(method: method)
    guard let route = find(path, from: 1, node: 0, &search) else {
      return search.allowed.isEmpty ? .notFound : .methodNotAllowed(search.allowed)
    }
    var values: [String] = []
    values.reserveCapacity(search.captures.count)
    for range in search.captures {
      guard let value = PercentEncoding.decode(path[range]) else { return .malformedPath }
      values.append(value)
    }
    return .found(route, PathCaptures(names: captureNames[route], values: values))
  }

  private struct Search {
    let method: HTTPMethod
    var captures: [Range<Int>] = []
    var allowed: [HTTPMethod] = []
  }

  /// `start` is where the next segment begins, one past the end when there is none.
  private func find(_ path: UnsafeRawBufferPointer, from start: Int, node: Int, _ search: inout Search) -> Int? {
    if start > path.count || node == 0 && path.count == 1 {
      if let route = route(of: node, &search) { return route }
    }
    guard start <= path.count else { return nil }
    if start < path.count {
      let end = path[start...].firstIndex(of: ASCII.slash) ?? path.count
      let segment = UnsafeRawBufferPointer(rebasing: path[start..<end])
      if let literal = nodes[node].literal(segment), let route = find(path, from: end + 1, node: literal, &search) {
        return route
      }
      if let capture = nodes[node].capture {
        search.captures.append(start..<end)
        if let route = find(path, from: end + 1, node: capture, &search) { return route }
        search.captures.removeLast()
      }
    }
    if let rest = nodes[node].rest {
      search.captures.append(start..<path.count)
      if let route = route(of: rest, &search) { return route }
      search.captures.removeLast()
    }
    return nil
  }

  /// HEAD is answered by GET's route where it has none of its own.
  private func route(of node: Int, _ search: inout Search) -> Int? {
    let routes = nodes[node].routes
    if let exact = routes.first(where: { $0.method == search.method }) { return exact.route }
    if search.method == .head, let get = routes.first(where: { $0.method == .get }) { return get.route }
    for (method, _) in routes where !search.allowed.contains(method) {
      search.allowed.append(method)
      if method == .get && !search.allowed.contains(.head) { search.allowed.append(.head) }
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// Shorter before longer, then by bytes: any order does, this one rarely has to look at bytes.
  fileprivate func isAfter(_ text: [UInt8]) -> Bool {
    guard count == text.count else { return count > text.count }
    return text.withUnsafeBytes { other in
      guard let left = baseAddress, let right = other.baseAddress else { return false }
      return memcmp(left, right, count) > 0
    }
  }
}
