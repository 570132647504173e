package vierkant.shell;

import vierkant.desk.Finding;

/**
 * Which line of which text a command was read from.
 *
 * @param file as the user names it; empty for a line behind the prompt
 * @param line from 1
 * @param text the line
 */
record LinePlace(String file, int line, String text) {
    /** A column of it, from 1. */
    Finding.Spot at(int column) {
        return new Finding.Spot(file, line, column, text);
    }
}
