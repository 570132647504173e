package vierkant.text;

import java.util.Set;

/** Lets tests outside this package ask which components a text mentions. */
public final class TemplateNames {
    private TemplateNames() {}

    public static Set<String> of(String text) {
        return Template.parse(text).names();
    }
}
