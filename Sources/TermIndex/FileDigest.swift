internal import Crypto
internal import Foundation

/// The SHA-256 of a file's bytes, compressed or not, in hexadecimal.
public enum FileDigest {
  private static let pageSize = 1 << 20

  /// Reads the file at `path`. O(size), in constant memory.
  public static func sha256(path: String) throws(IndexFailure) -> String {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .cannotOpen(path: path, reason: "no such file, or no right to read it")
    }
    defer { try? file.close() }
    var hash = SHA256()
    do {
      while let page = try file.read(upToCount: pageSize), !page.isEmpty { hash.update(data: page) }
    } catch {
      throw .cannotOpen(path: path, reason: "cannot read")
    }
    return hexadecimal(hash.finalize())
  }

  /// The digest of bytes that are in memory already.
  public static func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
