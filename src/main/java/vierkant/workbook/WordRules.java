package vierkant.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vierkant.text.Message;
import vierkant.workbook.ReadBook.Cell;
import vierkant.workbook.ReadBook.Row;
import vierkant.workbook.ReadBook.Sheet;
import vierkant.workbook.RuleFinding.Breach;

/** The rules about what a workbook tells its reader. Whether it is true and complete, a person must judge. */
final class WordRules {
    /** What a cover tells; the text of each is its name. */
    enum Topic implements Message {
        PURPOSE("\\b(doel|waarvoor|purpose|aim)\\b"),
        FLOW("\\b(leeswijzer|leesvolgorde|opbouw|volgorde|reading|order of|structure|flow)"),
        COLOURS("\\b(kleur|stijl|opmaak|colou?r|style|format)"),
        ABBREVIATIONS("\\b(afkorting|begrip|begrippen|abbreviation|glossary|terms)"),
        STANDARD("\\b(FAST|ICAEW|standaard|standard|regels getoetst|checked against)");

        private final Pattern words;

        Topic(String words) {
            this.words = pattern(words);
        }
    }

    private static final Pattern WEAKNESSES =
            pattern("\\b(beperking|vereenvoudig|kanttekening|zwakke|weet niet|limitation|simplif|weakness|caveat)");
    private static final Pattern KINDS =
            pattern("\\b(fout|signaal|signalering|waarschuwing|gevoeligheid|error|alert|warning|sensitivity)");
    private static final Pattern SIGNS = pattern("\\b(positie[fv]|negatie[fv]|positive|negative|plus|minus|min)\\b");
    private static final Pattern FORECAST =
            pattern("\\b(raming|geraamd|begroot|begroting|prognose|voorlopig|forecast|estimate|budget|provisional)");
    private static final Pattern ACTUAL =
            pattern("\\b(realisatie|gerealiseerd|werkelijk|definitief|actual|realis|outturn|definitive)");

    private WordRules() {}

    /** The first sheet says something on each topic. */
    static List<Breach> coverExplains(ReadBook book) {
        Sheet cover = book.sheets().get(0);
        return Arrays.stream(Topic.values())
                .filter(topic -> !cover.mentions(topic.words))
                .map(topic -> Breach.of(cover, new RuleProblem.NotOnCover(topic)))
                .toList();
    }

    /** The sheet with the checks has a heading for what is simplified, with a row below it. */
    static List<Breach> weaknessesListed(ReadBook book) {
        Optional<Sheet> sheet = control(book);
        if (sheet.isEmpty()) {
            return List.of(Breach.of("", new RuleProblem.NoCheckSheet()));
        }
        boolean listed = sheet.get()
                .texts()
                .filter(cell -> WEAKNESSES.matcher(cell.text()).find())
                .anyMatch(heading -> hasRowsBelow(sheet.get(), heading));
        return listed ? List.of() : List.of(Breach.of(sheet.get(), new RuleProblem.NoWeaknesses()));
    }

    private static boolean hasRowsBelow(Sheet sheet, Cell heading) {
        return Stream.of(1, 2)
                .flatMap(down -> sheet.cell(heading.row() + down, heading.column()).stream())
                .anyMatch(Cell::isFilled);
    }

    /** Every check says what it means when it fails; the signs, and what is forecast and what is actual, are told. */
    static List<Breach> checksTyped(ReadBook book) {
        Optional<Sheet> sheet = control(book);
        if (sheet.isEmpty()) {
            return List.of(Breach.of("", new RuleProblem.NoCheckSheet()));
        }
        List<Breach> breaches = new ArrayList<>();
        for (Row row : sheet.get().lines()) {
            if (ReadUnit.isFlag(row.text(Column.UNIT))
                    && row.cells().values().stream()
                            .noneMatch(cell -> KINDS.matcher(cell.text()).find())) {
                breaches.add(Breach.of(
                        StructureRules.at(sheet.get(), row.index(), Column.SOURCE.index()), new RuleProblem.NoKind()));
            }
        }
        Sheet cover = book.sheets().get(0);
        List<Sheet> both = List.of(cover, sheet.get());
        if (both.stream().noneMatch(each -> each.mentions(SIGNS))) {
            breaches.add(Breach.of(cover, new RuleProblem.SignsNotTold()));
        }
        if (both.stream().noneMatch(each -> each.mentions(FORECAST))
                || both.stream().noneMatch(each -> each.mentions(ACTUAL))) {
            breaches.add(Breach.of(cover, new RuleProblem.ForecastNotTold()));
        }
        return breaches;
    }

    /** The sheet with the master check. */
    private static Optional<Sheet> control(ReadBook book) {
        return StructureRules.master(book).flatMap(master -> book.sheet(master.sheet()));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
