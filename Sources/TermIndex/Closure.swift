/// The ancestors of every set of links of one source.
///
/// [Tarjan's algorithm](https://doi.org/10.1137/0201010) without recursion finds the strongly connected sets;
/// they come out ancestors first, and each cycle is one component, which shares one list of ancestors.
struct Closure {
  /// The rows above each set, ascending; `nil` where they are too many to be kept.
  private(set) var ancestors: [[Int32]?]
  /// Whether the way up from a set contains an `is_a_or_part_of`.
  private(set) var isAmbiguous: [Bool]
  /// The nodes of each cycle.
  private(set) var cycles: [[Int]] = []

  /// How many rows are kept in all: a chain of n terms has n²/2 ancestors, and a file may be made to hurt.
  private static let budget = 30_000_000
  private var spent = 0

  private let links: LinkTable
  private let nodes: NodeTable
  private let includesParts: Bool
  /// When a row was last taken, to take each once.
  private var stamp: [Int32]
  private var clock: Int32 = 0

  /// Every target must have a row. `includesParts` says whether part-of counts as well as is-a.
  init(links: LinkTable, nodes: NodeTable, rowCount: Int, includesParts: Bool) {
    self.links = links
    self.nodes = nodes
    self.includesParts = includesParts
    ancestors = Array(repeating: nil, count: links.count)
    isAmbiguous = Array(repeating: false, count: links.count)
    stamp = Array(repeating: 0, count: rowCount)
    visitAll()
  }

  private func counts(_ link: LinkTable.Link) -> Bool {
    link.kind == .isA || link.kind == .impliedIsA || (includesParts && links.part(link.kind) != .none)
  }

  /// The set above a link; -1 where its target has no links.
  private func above(_ link: LinkTable.Link) -> Int { Int(nodes.linkSets[Int(link.target)]) }

  private mutating func visitAll() {
    let unvisited: Int32 = -1
    var index = [Int32](repeating: unvisited, count: links.count)
    var low = index
    var isOnStack = [Bool](repeating: false, count: links.count)
    var stack: [Int] = []
    var path: [(set: Int, next: Int)] = []
    var counter: Int32 = 0

    for root in 0..<links.count where index[root] == unvisited {
      path.append((root, links[root].startIndex))
      while let (set, next) = path.last {
        if index[set] == unvisited {
          index[set] = counter
          low[set] = counter
          counter += 1
          stack.append(set)
          isOnStack[set] = true
        }
        let all = links[set]
        if next < all.endIndex {
          path[path.count - 1].next += 1
          let parent = counts(all[next]) ? above(all[next]) : -1
          if parent >= 0 {
            if index[parent] == unvisited {
              path.append((parent, links[parent].startIndex))
            } else if isOnStack[parent] {
              low[set] = min(low[set], index[parent])
            }
          }
          continue
        }
        path.removeLast()
        if let below = path.last?.set { low[below] = min(low[below], low[set]) }
        if low[set] == index[set], let start = stack.lastIndex(of: set) {
          let component = stack[start...]
          finish(component, isOnStack: isOnStack)
          for member in component { isOnStack[member] = false }
          stack.removeSubrange(start...)
        }
      }
    }
  }

  /// Gathers what is above a component, of which everything outside is finished.
  private mutating func finish(_ component: ArraySlice<Int>, isOnStack: [Bool]) {
    clock += 1
    var rows: [Int32] = []
    var isOpen = false
    var ambiguous = false
    var inCycle: [Int] = []
    let members = component.count > 1 ? Set(component) : []
    for set in component {
      for link in links[set] where counts(link) {
        if links.part(link.kind) == .isAOrPart { ambiguous = true }
        let target = Int(link.target)
        take(nodes.rows[target], into: &rows)
        let parent = above(link)
        guard parent >= 0 else { continue }
        if parent == set || members.contains(parent) {
          inCycle.append(target)
          continue
        }
        ambiguous = ambiguous || isAmbiguous[parent]
        guard let more = ancestors[parent] else {
          isOpen = true
          continue
        }
        for row in more { take(row, into: &rows) }
      }
    }
    rows.sort()
    spent += rows.count
    isOpen = isOpen || spent > Self.budget
    for set in component {
      ancestors[set] = isOpen ? nil : rows
      isAmbiguous[set] = ambiguous
    }
    if !inCycle.isEmpty { cycles.append(Array(Set(inCycle)).sorted { nodes.ids[$0] < nodes.ids[$1] }) }
  }

  private mutating func take(_ row: Int32, into rows: inout [Int32]) {
    guard row >= 0, stamp[Int(row)] != clock else { return }
    stamp[Int(row)] = clock
    rows.append(row)
  }
}
