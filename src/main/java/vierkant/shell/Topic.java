package vierkant.shell;

/** Things that have names, of which a person may type one. */
enum Topic {
    BUDGET,
    SECTION,
    LINE,
    CONTRACT,
    SHARE,
    FUND,
    PAYER,
    USE,
    RECIPIENT,
    SCENARIO
}
