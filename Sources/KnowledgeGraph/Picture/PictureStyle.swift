/// The look of pictures. Without the media query, which some programs do not know, it is the light one.
enum PictureStyle {
  static let drawing = """
    text { font-family: Helvetica, Arial, sans-serif; fill: #1f2328; }
    .paper { fill: #fbfbfa; }
    .title { font-size: 25px; font-weight: bold; }
    .sub { font-size: 13px; fill: #59636e; }
    .legend { font-size: 12px; fill: #59636e; }
    .heading { font-size: 13px; font-weight: bold; fill: #59636e; }
    .box { fill: #ffffff; stroke: #d1d9e0; }
    .pill { fill: #ffffff; stroke: #d1d9e0; }
    .name { font-size: 13.5px; font-weight: bold; }
    .part { font-size: 11.5px; fill: #3d444d; }
    .entry { font-size: 12px; }
    .note { font-size: 11px; fill: #6e7781; }
    .verb { font-size: 10.5px; fill: #59636e; text-anchor: middle; }
    .arrow { fill: none; stroke: #57606a; stroke-width: 1.6px; }
    .bare { stroke: #9aa4af; stroke-dasharray: 5 4; }
    .negated { stroke: #cf222e; }
    .head { fill: #57606a; stroke: none; }
    .head.bare { fill: #9aa4af; }
    .head.negated { fill: #cf222e; }
    .touch { fill: none; stroke: transparent; stroke-width: 12px; }
    a:hover .box, a:hover .pill, g:hover > .arrow { stroke: #0969da; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .paper { fill: #0d1117; }
      .sub, .legend, .heading, .verb { fill: #9198a1; }
      .part { fill: #c9d1d9; }
      .note { fill: #8b949e; }
      .box, .pill { fill: #161b22; stroke: #3d444d; }
      .arrow { stroke: #8b949e; }
      .bare { stroke: #59636e; }
      .negated { stroke: #ff7b72; }
      .head { fill: #8b949e; stroke: none; }
      .head.bare { fill: #59636e; }
      .head.negated { fill: #ff7b72; }
    }

    """

  static let page = """
    :root { color-scheme: light dark; --paper: #fbfbfa; --ink: #1f2328; --faint: #59636e; --line: #d1d9e0; --link: #0969da; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #0d1117; --ink: #e6edf3; --faint: #9198a1; --line: #3d444d; --link: #4493f8; }
    }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.5 Helvetica, Arial, sans-serif; }
    main { max-width: 1200px; margin: 0 auto; padding: 0 12px 48px; }
    svg { display: block; width: 100%; height: auto; }
    nav { padding: 20px 28px 0; columns: 18em; }
    a { color: var(--link); text-decoration: none; }
    a:hover { text-decoration: underline; }
    section { border-top: 1px solid var(--line); }
    section:first-of-type { border-top: none; }
    details { margin: 0 28px 28px; }
    summary { cursor: pointer; color: var(--faint); font-weight: bold; }
    table { border-collapse: collapse; width: 100%; margin-top: 10px; font-size: 13px; }
    th { text-align: left; color: var(--faint); }
    th, td { border-bottom: 1px solid var(--line); padding: 5px 10px 5px 0; vertical-align: top; }
    q { color: var(--faint); }

    """
}
