public import Foundation

/// The real ontologies, records and conformance suites that lie beside a developer's checkout.
///
/// They are not part of the project: a test that reads them is
/// `@Test(.enabled(if: SharedData.isPresent, "no real data: set CROSSWALK_TEST_DATA"))`, so that a run
/// without them says so.
public enum SharedData {
  /// The folder of `Package.swift`.
  public static let projectRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// `CROSSWALK_TEST_DATA`, else `../shared/data` beside the checkout.
  public static let root: URL =
    ProcessInfo.processInfo.environment["CROSSWALK_TEST_DATA"].map { URL(filePath: $0) }
    ?? projectRoot.deletingLastPathComponent().appending(path: "shared/data")

  /// Whether the data is there.
  public static let isPresent = FileManager.default.fileExists(atPath: root.path)

  /// The path of a file below the data.
  public static func path(_ relative: String) -> String { root.appending(path: relative).path }
}
