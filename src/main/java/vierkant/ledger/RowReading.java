package vierkant.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vierkant.model.FundId;
import vierkant.model.Spend;
import vierkant.model.Spend.VatKind;
import vierkant.money.Notation;
import vierkant.money.Typed;
import vierkant.text.Few;
import vierkant.text.Language;
import vierkant.text.Near;
import vierkant.workbook.SheetReader;
import vierkant.workbook.SheetValue;

/** Makes an entry of a row, or tells cell by cell why it can not be one. */
final class RowReading {
    private static final int CENTS = 2;
    private static final int MOST_SHOWN = 20;

    private final FundId fund;
    private final ImportMapping mapping;
    private final ImportNames names;
    private final Columns.Problems problems;
    private final Map<String, List<String>> near = new HashMap<>();
    private final Map<String, Typed<LocalDate>> days = new HashMap<>();

    RowReading(FundId fund, ImportMapping mapping, ImportNames names, Columns.Problems problems) {
        this.fund = fund;
        this.mapping = mapping;
        this.names = names;
        this.problems = problems;
    }

    /** What was read of one cell. A cell that is wrong is not the same as none: it has been reported. */
    private record Given<T>(Optional<T> value, boolean isSound) {
        static <T> Given<T> nothing() {
            return new Given<>(Optional.empty(), true);
        }

        static <T> Given<T> wrong() {
            return new Given<>(Optional.empty(), false);
        }

        static <T> Given<T> of(T value) {
            return new Given<>(Optional.of(value), true);
        }
    }

    /** The entry; empty where something was reported. */
    Optional<Entry> read(Row row, Map<ImportField, Row.Cell> cells) {
        In in = new In(row, cells);
        Given<LocalDate> day = in.cell(ImportField.DAY, this::day);
        Given<BigDecimal> amount = in.cell(ImportField.AMOUNT, this::amount);
        Given<BigDecimal> vat = in.cell(ImportField.VAT, this::amount);
        var kind = in.word(ImportField.VAT_KIND, EntryWords.VAT_KINDS);
        var use = in.word(ImportField.USE, names.uses());
        var pot = in.word(ImportField.POT, names.pots());
        var recipient = in.word(ImportField.RECIPIENT, names.recipients());
        var state = in.word(ImportField.STATE, EntryWords.STATES);
        Given<String> description = in.cell(ImportField.DESCRIPTION, this::impersonal);
        Given<String> voucher = in.cell(ImportField.VOUCHER, this::text);
        Given<String> reason = in.cell(ImportField.IN_SPITE_OF, this::impersonal);
        in.require(ImportField.DAY, day);
        in.require(ImportField.AMOUNT, amount);
        in.require(ImportField.USE, use);
        in.require(ImportField.STATE, state);
        in.check(ImportField.AMOUNT, amount, value -> value.signum() > 0);
        in.check(ImportField.VAT, vat, value -> value.signum() >= 0);
        if (kind.value().equals(Optional.of(VatKind.NONE))
                && vat.value().filter(euros -> euros.signum() > 0).isPresent()) {
            problems.add(row, new ImportProblem.VatOfNone(vat.value().get()));
            return Optional.empty();
        }
        if (!in.isSound) {
            return Optional.empty();
        }
        Spend spend = new Spend(
                fund,
                pot.value(),
                use.value().orElseThrow(),
                recipient.value(),
                day.value().orElseThrow(),
                amount.value().orElseThrow(),
                vat.value().orElse(BigDecimal.ZERO),
                kind.value(),
                Map.of());
        return Optional.of(new Entry(
                spend,
                state.value().orElseThrow(),
                description.value().orElse(""),
                voucher.value(),
                reason.value(),
                Optional.empty()));
    }

    /** One row, and whether all of it could be read so far. */
    private final class In {
        private final Row row;
        private final Map<ImportField, Row.Cell> cells;
        private boolean isSound = true;

        In(Row row, Map<ImportField, Row.Cell> cells) {
            this.row = row;
            this.cells = cells;
        }

        <T> Given<T> cell(ImportField field, Reader<T> reader) {
            Row.Cell cell = cells.get(field);
            if (cell == null) {
                String otherwise = mapping.otherwise().get(field);
                if (otherwise == null) {
                    return Given.nothing();
                }
                cell = new Row.Cell(1, row.mark(), new SheetValue.Text(otherwise), SheetReader.Made.TYPED, true);
            }
            Given<T> given = reader.read(field, cell);
            isSound &= given.isSound();
            return given;
        }

        <T> Given<T> word(ImportField field, Map<String, T> known) {
            return cell(field, (same, cell) -> RowReading.this.word(field, cell, known));
        }

        void require(ImportField field, Given<?> given) {
            if (given.isSound() && given.value().isEmpty()) {
                problems.add(row, new ImportProblem.NoValue(field));
                isSound = false;
            }
        }

        void check(ImportField field, Given<BigDecimal> given, Predicate<BigDecimal> isRight) {
            if (given.value().isPresent() && !isRight.test(given.value().get())) {
                Row.Cell cell = cells.get(field);
                ImportProblem problem =
                        new ImportProblem.NotPositive(field, given.value().get());
                if (cell == null) {
                    problems.add(row, problem);
                } else {
                    problems.add(cell, problem);
                }
                isSound = false;
            }
        }
    }

    /** Reads one cell that is not blank. */
    private interface Reader<T> {
        Given<T> read(ImportField field, Row.Cell cell);
    }

    private Given<String> text(ImportField field, Row.Cell cell) {
        return cell.value()
                .either(
                        text -> Given.of(text.text().strip()),
                        number -> Given.of(number.number().toPlainString()),
                        day -> Given.of(day.day().toString()),
                        none -> refused(cell, new ImportProblem.NoResult(field, none.shown())));
    }

    private Given<String> impersonal(ImportField field, Row.Cell cell) {
        Given<String> text = text(field, cell);
        return text.value()
                .flatMap(Personal::number)
                .map(number -> this.<String>refused(cell, new ImportProblem.PersonalNumber(field, number)))
                .orElse(text);
    }

    private Given<BigDecimal> amount(ImportField field, Row.Cell cell) {
        return cell.value()
                .either(
                        text -> typed(field, cell, text.text(), Notation.amount(text.text())),
                        number -> cents(field, cell, number.number()),
                        day -> refused(
                                cell,
                                new ImportProblem.NotAnAmount(field, day.day().toString())),
                        none -> refused(cell, new ImportProblem.NoResult(field, none.shown())));
    }

    private Given<BigDecimal> typed(ImportField field, Row.Cell cell, String text, Typed<BigDecimal> typed) {
        return typed.either(
                amount -> cents(field, cell, amount),
                (dutch, english) -> mapping.notation()
                        .map(language -> cents(field, cell, language == Language.NL ? dutch : english))
                        .orElseGet(() -> refused(
                                cell, new ImportProblem.AmbiguousAmount(field, Shown.part(text), dutch, english))),
                () -> refused(cell, new ImportProblem.NotAnAmount(field, Shown.part(text))));
    }

    private Given<BigDecimal> cents(ImportField field, Row.Cell cell, BigDecimal amount) {
        BigDecimal bare = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (bare.precision() - bare.scale() > 100) {
            return refused(cell, new ImportProblem.TooLarge(field, bare.toString()));
        }
        if (bare.scale() > CENTS) {
            return refused(cell, new ImportProblem.PartOfCent(field, bare.toPlainString()));
        }
        return EntryText.fits(bare)
                ? Given.of(bare.setScale(CENTS))
                : refused(cell, new ImportProblem.TooLarge(field, bare.toPlainString()));
    }

    private Given<LocalDate> day(ImportField field, Row.Cell cell) {
        return cell.value()
                .either(
                        text -> day(cell, text.text()),
                        number -> refused(
                                cell,
                                new ImportProblem.NotADate(
                                        Shown.part(number.number().toString()))),
                        day -> day(cell, day.day().toString()),
                        none -> refused(cell, new ImportProblem.NoResult(field, none.shown())));
    }

    private Given<LocalDate> day(Row.Cell cell, String text) {
        return days.computeIfAbsent(text, Notation::date)
                .either(
                        Given::of,
                        (dutch, english) -> mapping.notation()
                                .map(language -> Given.of(language == Language.NL ? dutch : english))
                                .orElseGet(() -> refused(
                                        cell, new ImportProblem.AmbiguousDate(Shown.part(text), dutch, english))),
                        () -> refused(cell, new ImportProblem.NotADate(Shown.part(text))));
    }

    /** The words that could stand in a cell: all of them, or the first for each meaning where there are many. */
    private static <T> List<String> shown(Map<String, T> known) {
        Map<T, String> byMeaning = new LinkedHashMap<>();
        known.forEach((word, meaning) -> byMeaning.putIfAbsent(meaning, word));
        List<String> words = new ArrayList<>(known.size() <= MOST_SHOWN ? known.keySet() : byMeaning.values());
        Collections.sort(words);
        return Few.of(words, MOST_SHOWN);
    }

    /** A word of the file itself, or what the mapping says that it means. */
    private <T> Given<T> word(ImportField field, Row.Cell cell, Map<String, T> known) {
        Given<String> text = text(field, cell);
        if (text.value().isEmpty()) {
            return Given.wrong();
        }
        String word = text.value().get();
        String meaning = mapping.words().getOrDefault(field, Map.of()).entrySet().stream()
                .filter(each -> each.getKey().strip().equalsIgnoreCase(word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(word);
        if (meaning.isBlank()) {
            return Given.nothing();
        }
        Optional<T> found = ImportNames.find(known, meaning);
        return found.map(Given::of)
                .orElseGet(() -> refused(
                        cell,
                        new ImportProblem.UnknownWord(
                                field,
                                field.key(),
                                Shown.part(meaning),
                                near.computeIfAbsent(
                                        field + Shown.part(meaning),
                                        same -> Near.to(Shown.part(meaning), known.keySet())),
                                shown(known))));
    }

    private <T> Given<T> refused(Row.Cell cell, ImportProblem problem) {
        problems.add(cell, problem);
        return Given.wrong();
    }
}
