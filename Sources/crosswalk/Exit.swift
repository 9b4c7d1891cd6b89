import ArgumentParser
import ByteIO
import Foundation
import KGX
import RDFIO
import SemSQL
import TermIndex

/// How the command ends; every code is documented in `crosswalk --help`.
enum Exit: Int32, Error {
  case clean = 0
  case findings = 1
  case usage = 2
  case unreadableInput = 3
  case unwritableOutput = 4

  /// Says what went wrong, and leaves with the code that stands for it.
  static func leave(with error: any Error) -> Never {
    let (code, message) = outcome(of: error)
    if !message.isEmpty { Console.say(message) }
    exit(code.rawValue)
  }

  /// Leaves with nothing to complain of.
  static func leave() -> Never { exit(clean.rawValue) }

  private static func outcome(of error: any Error) -> (Exit, String) {
    switch error {
    case let exit as Exit: return (exit, "")
    case let failure as Failure: return (failure.exit, "crosswalk: \(failure.message)")
    case let failure as IOFailure:
      switch failure.operation {
      case .create, .write, .replace: return (.unwritableOutput, "crosswalk: \(failure)")
      case .open, .read, .decompress, .list: return (.unreadableInput, "crosswalk: \(failure)")
      }
    case let failure as RDFFailure:
      Console.say([failure.diagnostic])
      return (failure.isUnwritable ? .unwritableOutput : .unreadableInput, "")
    case let failure as GraphReadFailure:
      Console.say([failure.diagnostic])
      return (.unreadableInput, "")
    case let failure as SemSQLFailure:
      return (failure.isWriteFailure ? .unwritableOutput : .unreadableInput, "crosswalk: \(failure)")
    case let failure as IndexFailure:
      return (failure.isWriteFailure ? .unwritableOutput : .unreadableInput, "crosswalk: \(failure)")
    default:
      let code = CrosswalkCommand.exitCode(for: error)
      if code == .success {
        let out = ByteSink.standardOutput()
        out.write(CrosswalkCommand.fullMessage(for: error) + "\n")
        try? out.finish()
        return (.clean, "")
      }
      let isUsage = code == .validationFailure
      return (isUsage ? .usage : .unreadableInput, CrosswalkCommand.fullMessage(for: error))
    }
  }
}

/// A failure that the command line itself noticed.
struct Failure: Error {
  let exit: Exit
  let message: String

  static func usage(_ message: String) -> Failure { Failure(exit: .usage, message: message) }
  static func unreadable(_ message: String) -> Failure { Failure(exit: .unreadableInput, message: message) }
}
