package vierkant.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vierkant.model.UnitText;
import vierkant.text.Language;
import vierkant.text.Words;

/** What a unit in a file says: one of the words that this program writes, in either language, or a usual sign. */
final class ReadUnit {
    private static final Set<String> SIGNS =
            Set.of("€", "eur", "x € 1.000", "€ 1.000", "x € 1,000", "€ 1,000", "%", "#", "0/1", "1/0");

    private static final Set<String> WORDS = Stream.concat(
                    SIGNS.stream(),
                    Stream.of(Language.values())
                            .flatMap(language -> Stream.concat(
                                            Arrays.stream(UnitText.One.values()), Arrays.stream(UnitText.Many.values()))
                                    .map(unit -> Words.in(language).say(unit))))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private ReadUnit() {}

    /** Whether it is of the list, or a product or quotient of such. */
    static boolean isKnown(String unit) {
        return Arrays.stream(unit.toLowerCase(Locale.ROOT).strip().split(" per | x ", -1))
                        .map(String::strip)
                        .allMatch(WORDS::contains)
                || WORDS.contains(unit.toLowerCase(Locale.ROOT).strip());
    }

    /** Whether it marks rows of which each cell is yes or no. */
    static boolean isFlag(String unit) {
        return says(unit, UnitText.Many.FLAG) || Set.of("0/1", "1/0").contains(unit.strip());
    }

    /** Whether it marks rows of days on the calendar. */
    static boolean isDate(String unit) {
        return says(unit, UnitText.Many.DATE);
    }

    /** Whether it marks rows of plain numbers or of years. */
    static boolean isCount(String unit) {
        return says(unit, UnitText.Many.NUMBER) || says(unit, UnitText.Many.YEAR);
    }

    /** Whether it marks rows that count days. */
    static boolean isDays(String unit) {
        return says(unit, UnitText.Many.DAY);
    }

    /** Whether it marks amounts of money that are told apart by the cent. */
    static boolean isEuro(String unit) {
        return says(unit, UnitText.Many.EURO)
                || Set.of("€", "eur").contains(unit.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean says(String unit, UnitText word) {
        return Stream.of(Language.values())
                .anyMatch(language -> Words.in(language).say(word).equalsIgnoreCase(unit.strip()));
    }
}
