/// The ways of the arrows of a layered drawing: curves between rows, straight lines through them.
struct ArrowRoutes {
  private let layout: LayeredLayout
  private let left: Double
  private let top: Double
  /// Where each arrow leaves its upper box, and where it reaches its lower one.
  private var ports: [(upper: Double, lower: Double)] = []

  init(_ layout: LayeredLayout, left: Double, top: Double) {
    self.layout = layout
    self.left = left
    self.top = top
    ports = layout.ways.map { (layout.items[$0[0]].x, layout.items[$0[$0.count - 1]].x) }
    spread()
  }

  /// Arrows that meet at one side of a box get places of their own there, in the order of where they come from.
  private mutating func spread() {
    for isUpper in [true, false] {
      var arrowsOfBox: [Int: [Int]] = [:]
      for (index, way) in layout.ways.enumerated() where way.count > 1 {
        arrowsOfBox[isUpper ? way[0] : way[way.count - 1], default: []].append(index)
      }
      for (box, arrows) in arrowsOfBox where arrows.count > 1 {
        let sorted = arrows.sorted { left, right in
          (neighbour(left, isUpper), left) < (neighbour(right, isUpper), right)
        }
        let room = layout.items[box].width * 0.62
        let step = min(30, room / Double(sorted.count - 1))
        for (place, arrow) in sorted.enumerated() {
          let x = layout.items[box].x + (Double(place) - Double(sorted.count - 1) / 2) * step
          if isUpper { ports[arrow].upper = x } else { ports[arrow].lower = x }
        }
      }
    }
  }

  /// Where the arrow goes next, seen from one of its ends.
  private func neighbour(_ arrow: Int, _ isUpper: Bool) -> Double {
    let way = layout.ways[arrow]
    return layout.items[isUpper ? way[1] : way[way.count - 2]].x
  }

  private struct Point {
    var x: Double
    var y: Double
  }

  /// The points that an arrow leads through, from top to bottom, two for each row that it passes.
  private func points(_ arrow: Int) -> [Point] {
    let way = layout.ways[arrow]
    let (first, last) = (layout.items[way[0]], layout.items[way[way.count - 1]])
    let height = first.box.map { layout.input.sizes[$0].height } ?? 0
    var points = [Point(x: left + ports[arrow].upper, y: top + layout.bands[first.row].top + height)]
    for item in way.dropFirst().dropLast().map({ layout.items[$0] }) {
      let band = layout.bands[item.row]
      points.append(Point(x: left + item.x, y: top + band.top))
      points.append(Point(x: left + item.x, y: top + band.top + band.height))
    }
    points.append(Point(x: left + ports[arrow].lower, y: top + layout.bands[last.row].top))
    return points
  }

  /// The path of an arrow, from its beginning to its head.
  func path(_ arrow: Int) -> String {
    var points = points(arrow)
    if layout.ways[arrow].count == 2, layout.ways[arrow][0] == layout.ways[arrow][1] { return loop(points[0]) }
    if layout.pointsUp[arrow] { points.reverse() }
    func text(_ point: Point) -> String { "\(PictureNumber.text(point.x)) \(PictureNumber.text(point.y))" }
    var path = "M" + text(points[0])
    for (from, to) in zip(points, points.dropFirst()) {
      if from.x == to.x {
        path += "L" + text(to)
      } else {
        let bend = (to.y - from.y) / 2
        path += "C\(text(Point(x: from.x, y: from.y + bend))) \(text(Point(x: to.x, y: to.y - bend))) \(text(to))"
      }
    }
    return path
  }

  /// Something that leads to itself.
  private func loop(_ point: Point) -> String {
    let (x, y) = (PictureNumber.text(point.x), PictureNumber.text(point.y))
    return "M\(x) \(y)c0 26 40 26 40 0"
  }

  /// Where the text of an arrow stands: in the last space between rows that it crosses, near its head, so that arrows from
  /// one box are apart already.
  func labelPlace(_ arrow: Int) -> (x: Double, y: Double) {
    let points = points(arrow)
    guard points.count > 1 else { return (points[0].x, points[0].y + 20) }
    let (from, to) = (points[points.count - 2], points[points.count - 1])
    let t = 0.62
    // The curve leaves and arrives vertically; at t it is this far on its way.
    let x = from.x + (to.x - from.x) * (3 * t * t - 2 * t * t * t)
    let y = from.y + (to.y - from.y) * t
    return (x, y + 3)
  }
}
