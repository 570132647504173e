package vierkant.workbook;

/** The named cell styles of the house style; {@code templates/house-style.xlsx} says what each looks like. */
enum Style {
    TITLE("Vierkant Title"),
    /** The master check, on every sheet. */
    CHECK("Vierkant Check"),
    /** The names of columns with texts. */
    HEADER("Vierkant Header"),
    /** The years, and the names of columns with numbers. */
    HEADER_NUMBER("Vierkant Header Number"),
    /** Above rows that belong together. */
    BLOCK("Vierkant Block"),
    LABEL("Vierkant Label"),
    UNIT("Vierkant Unit"),
    /** A source, an assumption, or how a row is computed. */
    SOURCE("Vierkant Source"),
    /** A number that a reader may change: the only unlocked cells. */
    INPUT("Vierkant Input"),
    CALCULATION("Vierkant Calculation"),
    /** A formula that takes numbers from another sheet. */
    LINK("Vierkant Link"),
    /** A sum that a reader looks for. */
    TOTAL("Vierkant Total"),
    /** A sum that a reader looks for, with numbers from another sheet. */
    TOTAL_LINK("Vierkant Total Link"),
    /** The name of a line in Vierkant, or where an input is written. */
    KEY("Vierkant Key"),
    /** Text within its column. */
    TEXT("Vierkant Text"),
    /** Running text over several columns. */
    NOTE("Vierkant Note"),
    /** Running text that a reader must not miss. */
    EMPHASIS("Vierkant Emphasis");

    private final String styleName;

    Style(String styleName) {
        this.styleName = styleName;
    }

    /** The name that a spreadsheet shows for the style. */
    String styleName() {
        return styleName;
    }
}
