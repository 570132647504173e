package vierkant.ledger;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what may be a citizen service number (BSN): nothing about a person belongs in a ledger, from which nothing can be taken. */
public final class Personal {
    private static final Pattern NINE_DIGITS = Pattern.compile("(?<![\\d.,-])\\d{9}(?![\\d-]|[.,]\\d)");
    private static final int ELEVEN = 11;

    private Personal() {}

    /** The first number of nine digits that passes the test of eleven, which one in eleven of all such numbers does. */
    public static Optional<String> number(String text) {
        return NINE_DIGITS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(Personal::passes)
                .findFirst();
    }

    private static boolean passes(String digits) {
        int last = digits.length() - 1;
        int sum = -digit(digits, last);
        for (int i = 0; i < last; i++) {
            sum += digit(digits, i) * (digits.length() - i);
        }
        return sum != 0 && sum % ELEVEN == 0;
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
