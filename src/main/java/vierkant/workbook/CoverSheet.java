package vierkant.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vierkant.calc.Row;
import vierkant.model.Budget;
import vierkant.model.Origin;
import vierkant.model.Source;
import vierkant.plan.Plan;
import vierkant.text.Message;
import vierkant.text.Verbatim;
import vierkant.text.Words;
import vierkant.workbook.SheetText.ListHeading;
import vierkant.workbook.SheetText.Section;

/** Writes the cover: what this is, in which order to read it, what the styles mean, on what it rests, what it is not. */
final class CoverSheet {
    /** Widths of the columns in characters. */
    static final List<Integer> WIDTHS = List.of(42, 54, 24, 18);

    private static final int FIRST = 4;
    /** How many rows are named of those that rest on one assumption. */
    private static final int NAMED = 4;

    private final Paper paper;
    private final Plan plan;
    private final Words words;
    private int row = FIRST;

    CoverSheet(Paper paper, Plan plan) {
        this.paper = paper;
        this.plan = plan;
        this.words = Words.in(plan.budget().language());
    }

    /**
     * Writes everything.
     *
     * @param pages the sheets that there are
     * @param texts everything that is written on other sheets, to know which abbreviations are used
     * @param deviations from the rules that workbooks are held against
     */
    void write(List<Page> pages, List<String> texts, Edition edition, Deviations deviations) {
        Budget budget = plan.budget();
        say(new SheetText.By(budget.by()), Style.NOTE);
        section(Section.PURPOSE);
        say(
                new SheetText.Purpose(
                        budget.title(), budget.years().first(), budget.years().last()),
                Style.NOTE);
        say(new SheetText.Signs(), Style.NOTE);
        say(new SheetText.Natures(), Style.NOTE);
        say(new SheetText.Estimates(), Style.NOTE);
        if (!budget.remarks().isEmpty()) {
            row++;
            section(Section.REMARKS);
            budget.remarks().forEach(remark -> say(new Verbatim(remark), Style.NOTE));
        }
        reading(pages);
        styles();
        sources(plan.sources());
        assumptions();
        row++;
        section(Section.LIMITS);
        say(new SheetText.NotComplete(), Style.NOTE);
        say(new SheetText.NotTheFile(), Style.NOTE);
        say(new SheetText.Protection(), Style.NOTE);
        say(new SheetText.HeldAgainst((long) Rule.all().size(), (long) deviations.count(), Page.CHECKS), Style.NOTE);
        say(new SheetText.MadeWith(edition.version()), Style.NOTE);
        List<String> all = new ArrayList<>(texts);
        all.addAll(paper.texts());
        abbreviations(all);
    }

    private void reading(List<Page> pages) {
        row++;
        section(Section.READING);
        list(ListHeading.SHEET, ListHeading.HOLDS);
        for (Page page : pages) {
            pair(words.say(page), words.say(page, "holds"));
        }
        say(new SheetText.MasterCheck(Page.CHECKS), Style.NOTE);
    }

    private void styles() {
        row++;
        section(Section.STYLES);
        list(ListHeading.SAMPLE, ListHeading.MEANING);
        Map<Style, SheetText.StyleMeaning> meanings = new LinkedHashMap<>();
        meanings.put(Style.INPUT, SheetText.StyleMeaning.INPUT);
        meanings.put(Style.CALCULATION, SheetText.StyleMeaning.CALCULATION);
        meanings.put(Style.LINK, SheetText.StyleMeaning.LINK);
        meanings.put(Style.TOTAL, SheetText.StyleMeaning.TOTAL);
        meanings.forEach((style, meaning) -> {
            paper.sample(row, 0, words.say(SheetText.StyleMeaning.SAMPLE), style);
            paper.text(row, 1, words.say(meaning), Style.TEXT);
            row++;
        });
    }

    private void abbreviations(List<String> texts) {
        List<SheetText.Abbreviation> used = Arrays.stream(SheetText.Abbreviation.values())
                .filter(each -> texts.stream().anyMatch(text -> mentions(text, each.written())))
                .toList();
        row++;
        section(Section.WORDS);
        list(ListHeading.SHORT, ListHeading.FULL);
        used.forEach(each -> pair(each.written(), words.say(each)));
    }

    /** Whether a text holds a word, and not only as a part of a longer one. */
    static boolean mentions(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    private void sources(List<Source> sources) {
        row++;
        section(Section.SOURCES);
        if (sources.isEmpty()) {
            say(new SheetText.NoSources(), Style.NOTE);
            return;
        }
        list(ListHeading.BY, ListHeading.TITLE, ListHeading.LINK, ListHeading.DATE);
        for (Source source : sources) {
            line(
                    source.by().orElse(""),
                    source.title(),
                    source.link().orElse(""),
                    source.date().orElse(""));
        }
    }

    private void assumptions() {
        Map<Origin.Assumed, List<String>> rows = new LinkedHashMap<>();
        for (Row each : plan.assumptions()) {
            rows.computeIfAbsent((Origin.Assumed) each.input().orElseThrow().origin(), none -> new ArrayList<>())
                    .add(words.say(each.label()));
        }
        row++;
        section(Section.ASSUMPTIONS);
        if (rows.isEmpty()) {
            say(new SheetText.NoAssumptions(), Style.NOTE);
            return;
        }
        say(Notes.assumptions(plan), Style.NOTE);
        list(ListHeading.APPLIES_TO, ListHeading.REASON, ListHeading.BY);
        rows.forEach((assumption, labels) -> line(
                words.say(new SheetText.AppliesTo(
                        String.join("; ", labels.subList(0, Math.min(NAMED, labels.size()))),
                        Optional.of((long) labels.size() - NAMED).filter(others -> others > 0))),
                assumption.reason(),
                assumption.by()));
    }

    private void section(Section section) {
        paper.text(row, 0, words.say(section), Style.BLOCK);
        paper.fill(row, 1, WIDTHS.size() - 1, Style.BLOCK);
        row++;
    }

    private void list(ListHeading... headings) {
        paper.fill(row, 0, WIDTHS.size() - 1, Style.HEADER);
        for (int i = 0; i < headings.length; i++) {
            paper.text(row, i, words.say(headings[i]), Style.HEADER);
        }
        row++;
    }

    private void line(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                paper.text(row, i, texts[i], Style.TEXT);
            }
        }
        row++;
    }

    /** A word, and what is said of it in all columns to the right. */
    private void pair(String word, String said) {
        paper.text(row, 0, word, Style.TEXT);
        row = paper.paragraph(row, 1, said, Style.NOTE);
    }

    /** Sentences, over all columns. */
    private void say(Message message, Style style) {
        row = paper.paragraph(row, 0, words.say(message), style);
    }
}
