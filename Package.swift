// swift-tools-version: 6.2
import PackageDescription

/// Every target is Swift 6, and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// Targets that never touch raw memory say so, and the compiler holds them to it.
let memorySafe: [SwiftSetting] = strict + [.strictMemorySafety()]

let package = Package(
  name: "crosswalk",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "crosswalk", targets: ["crosswalk"]),
    .library(
      name: "Crosswalk",
      targets: [
        "Identifiers", "Diagnostics", "Ontology", "OBO", "OntologyIO", "TermIndex", "Records", "RDF", "RDFIO", "SSSOM",
        "KnowledgeGraph", "GraphDatabase", "KGX", "Mapping", "References", "Checks", "Configuration", "LinkML", "OWL",
        "SemSQL",
        "TextPairs",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The system's C libraries, each imported by exactly one target.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Mappings/ compiled into the binary, so that one file is all there is to install.
    .target(name: "CBundled"),
    .target(name: "CExchange"),

    // The ground floor.
    .target(name: "ByteIO", dependencies: ["CExchange", "CZlib"], swiftSettings: strict),
    .target(name: "Diagnostics", swiftSettings: memorySafe),
    .target(name: "Identifiers", swiftSettings: memorySafe),
    .target(name: "JSON", dependencies: ["ByteIO", "Diagnostics"], swiftSettings: memorySafe),

    // Models, and what reads and writes each of them.
    .target(name: "Ontology", dependencies: ["Identifiers"], swiftSettings: memorySafe),
    .target(name: "XMLIO", dependencies: ["CLibXML2", "ByteIO", "Diagnostics"], swiftSettings: strict),
    // OBO documents as they are written, clause by clause.
    .target(
      name: "OBO", dependencies: ["ByteIO", "Diagnostics", "Ontology"], swiftSettings: memorySafe),
    .target(
      name: "OntologyIO",
      dependencies: ["ByteIO", "Diagnostics", "Identifiers", "JSON", "OBO", "Ontology", "RDF", "RDFIO", "XMLIO"],
      swiftSettings: strict),
    .target(
      name: "TermIndex",
      dependencies: [
        "ByteIO", "Diagnostics", "Identifiers", "Ontology",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "Records", dependencies: ["CLibYAML", "ByteIO", "Diagnostics"], swiftSettings: strict),
    .target(name: "RDF", dependencies: ["ByteIO", "Identifiers"], swiftSettings: strict),
    .target(
      name: "RDFIO",
      dependencies: [
        "ByteIO", "Diagnostics", "Identifiers", "RDF", "XMLIO", .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: memorySafe),
    // Statements in a SQLite database, as OAK has them.
    .target(
      name: "SemSQL",
      dependencies: [
        "ByteIO", "Diagnostics", "Identifiers", "RDF", "RDFIO", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    // Axioms, as they are in OWL, and what OBO says in them.
    .target(
      name: "OWL",
      dependencies: ["ByteIO", "Diagnostics", "Identifiers", "JSON", "OBO", "Ontology", "RDF", "RDFIO", "XMLIO"],
      swiftSettings: memorySafe),
    .target(
      name: "JSONLD", dependencies: ["ByteIO", "Diagnostics", "Identifiers", "JSON", "RDF", "RDFIO"],
      swiftSettings: memorySafe),
    .target(
      name: "SSSOM", dependencies: ["ByteIO", "Diagnostics", "Identifiers", "Records"], swiftSettings: memorySafe),
    .target(
      name: "KnowledgeGraph",
      dependencies: [
        "ByteIO", "Diagnostics", "Identifiers", "JSON", "RDF", "RDFIO", "SSSOM",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),

    // Graphs in files, row by row.
    .target(
      name: "KGX", dependencies: ["ByteIO", "Diagnostics", "Identifiers", "KnowledgeGraph", "Records"],
      swiftSettings: memorySafe),

    // Graphs in a database.
    .target(
      name: "GraphDatabase",
      dependencies: [
        "ByteIO", "Identifiers", "KnowledgeGraph",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], swiftSettings: strict),

    .target(
      name: "Configuration", dependencies: ["Diagnostics", "Records"], swiftSettings: memorySafe),

    // What a record schema demands of a record.
    .target(
      name: "LinkML", dependencies: ["ByteIO", "Diagnostics", "Identifiers", "Records"], swiftSettings: memorySafe),

    // Pairs of identifier and label in files that are no records.
    .target(
      name: "TextPairs", dependencies: ["ByteIO", "Diagnostics", "Identifiers"], swiftSettings: memorySafe),

    .target(
      name: "References", dependencies: ["ByteIO", "Diagnostics", "Records"], swiftSettings: memorySafe),

    // What Crosswalk is for.
    .target(
      name: "Mapping",
      dependencies: ["ByteIO", "Diagnostics", "Identifiers", "Records", "KnowledgeGraph"],
      swiftSettings: memorySafe),
    .target(
      name: "Checks",
      dependencies: [
        "ByteIO", "Diagnostics", "Identifiers", "LinkML", "Ontology", "Records", "References", "TermIndex", "TextPairs",
      ],
      resources: [.embedInCode("Reports/HTML")], swiftSettings: memorySafe),
    .executableTarget(
      name: "crosswalk",
      dependencies: [
        "CBundled", "ByteIO", "Diagnostics", "Identifiers", "Ontology", "OBO", "OntologyIO", "TermIndex",
        "Records", "RDFIO", "SSSOM", "KnowledgeGraph", "GraphDatabase", "KGX", "Mapping", "References", "Checks",
        "Configuration",
        "TextPairs",
        "JSON", "JSONLD", "OWL", "SemSQL",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], resources: [.embedInCode("Explanations/ReadingRules.md")], swiftSettings: strict),

    // `make bench`: ours beside the bare C libraries.
    .target(
      name: "CFloors", dependencies: ["CLibYAML", "CLibXML2"], path: "Benchmarks/CFloors",
      linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("yaml"), .linkedLibrary("xml2")]),
    .executableTarget(
      name: "crosswalk-bench",
      dependencies: ["CFloors", "ByteIO", "Diagnostics", "Identifiers", "Ontology", "OntologyIO", "Records"],
      path: "Benchmarks/Bench", swiftSettings: strict),

    // Tests; those on real data say so and are skipped where there is none.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "ByteIOTests", dependencies: ["ByteIO"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "IdentifiersTests", dependencies: ["Identifiers"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "ByteIO", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "XMLIOTests", dependencies: ["XMLIO", "ByteIO", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "OBOTests", dependencies: ["OBO", "ByteIO", "Diagnostics", "Ontology", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "OWLTests", dependencies: ["OWL", "OBO", "RDFIO", "RDF", "ByteIO", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SemSQLTests",
      dependencies: [
        "SemSQL", "OWL", "OBO", "RDF", "RDFIO", "ByteIO", "Diagnostics",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "OntologyIOTests",
      dependencies: [
        "OntologyIO", "OBO", "RDFIO", "XMLIO", "ByteIO", "Diagnostics", "Identifiers", "Ontology", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "MappingTests",
      dependencies: [
        "Mapping", "ByteIO", "Diagnostics", "Identifiers", "KnowledgeGraph", "Records", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "ConfigurationTests", dependencies: ["Configuration", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "ChecksTests",
      dependencies: [
        "Checks", "ByteIO", "Diagnostics", "Identifiers", "Ontology", "Records", "References", "TermIndex", "TextPairs",
      ], swiftSettings: strict),
    .testTarget(
      name: "ReferencesTests", dependencies: ["References", "ByteIO", "Diagnostics", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "LinkMLTests",
      dependencies: ["LinkML", "ByteIO", "Diagnostics", "Identifiers", "Records", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TextPairsTests",
      dependencies: ["TextPairs", "ByteIO", "Diagnostics", "Identifiers", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "JSONLDTests", dependencies: ["JSONLD", "JSON", "RDF", "RDFIO", "ByteIO", "Diagnostics", "TestSupport"],
      exclude: ["Skipped.txt"], swiftSettings: strict),
    .testTarget(
      name: "SSSOMTests", dependencies: ["SSSOM", "ByteIO", "Diagnostics", "Identifiers", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "RDFTests", dependencies: ["RDF", "ByteIO", "Identifiers"], swiftSettings: strict),
    .testTarget(
      name: "RDFIOTests", dependencies: ["RDFIO", "RDF", "ByteIO", "Diagnostics", "Identifiers", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KGXTests", dependencies: ["KGX", "ByteIO", "Diagnostics", "KnowledgeGraph", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "KnowledgeGraphTests",
      dependencies: [
        "KnowledgeGraph", "ByteIO", "Diagnostics", "Identifiers", "JSON", "JSONLD", "RDF", "RDFIO", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GraphDatabaseTests",
      dependencies: [
        "GraphDatabase", "KnowledgeGraph", "ByteIO", "Identifiers", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "CrosswalkTests",
      dependencies: [
        "crosswalk", "ByteIO", "Diagnostics", "Identifiers", "KnowledgeGraph", "Ontology", "OntologyIO", "Records",
        "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "TermIndexTests",
      dependencies: [
        "TermIndex", "Ontology", "Identifiers", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
  ],
  // #embed is C23.
  cLanguageStandard: .c2x
)

// `make fuzz`: one executable that stands on libFuzzer, and so no part of an ordinary build.
if Context.environment["CROSSWALK_FUZZ"] != nil {
  package.products.append(.executable(name: "crosswalk-fuzz", targets: ["crosswalk-fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "crosswalk-fuzz", dependencies: ["ByteIO", "Diagnostics", "JSON", "OBO", "RDFIO", "Records"],
      path: "Fuzz/Targets", swiftSettings: strict,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}
