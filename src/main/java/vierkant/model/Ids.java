package vierkant.model;

import java.util.regex.Pattern;

/** The one form of every name that a user gives to a part of a budget. */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Ids() {}

    /** Whether a name is lower case letters, digits and single hyphens between them. */
    public static boolean isName(String name) {
        return FORM.matcher(name).matches();
    }

    static void check(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "name of " + what + " is '" + name + "', not lower case words-with-hyphens");
        }
    }
}
