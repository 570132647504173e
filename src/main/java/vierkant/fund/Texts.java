package vierkant.fund;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vierkant.model.Fund;
import vierkant.model.Regulation;

/** Finds the text of a regulation that holds for a spend. */
final class Texts {
    private Texts() {}

    /**
     * The text that holds.
     *
     * @param text empty where none does
     * @param outcome the words for it
     */
    record Found(Optional<Regulation> text, Outcome outcome) {}

    /** Refuses texts that do not go with a fund or with one another. */
    static void check(List<Regulation> editions, Fund fund) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("regulation " + fund.regulation() + " has no texts");
        }
        List<Regulation> sorted = editions.stream()
                .sorted(Comparator.comparing(text -> text.inForce().from()))
                .toList();
        for (Regulation text : sorted) {
            if (!text.id().equals(fund.regulation())) {
                throw new IllegalArgumentException(
                        "a text of regulation " + text.id() + " is given for fund " + fund.id());
            }
        }
        for (int i = 1; i < sorted.size(); i++) {
            Regulation before = sorted.get(i - 1);
            Regulation after = sorted.get(i);
            if (before.inForce().contains(after.inForce().from())) {
                throw new IllegalArgumentException("editions " + before.edition() + " and " + after.edition()
                        + " of regulation " + fund.regulation() + " are both in force on "
                        + after.inForce().from());
            }
        }
        fund.grant().edition().ifPresent(edition -> named(editions, fund, edition));
    }

    static Found of(List<Regulation> editions, Fund fund, LocalDate day) {
        if (fund.grant().edition().isPresent()) {
            Regulation text = named(editions, fund, fund.grant().edition().get());
            return day.isBefore(text.inForce().from())
                    ? begins(text)
                    : new Found(Optional.of(text), new Outcome.GrantStays(text.title(), text.edition()));
        }
        for (Regulation text : editions) {
            if (text.inForce().contains(day)) {
                return new Found(
                        Optional.of(text),
                        new Outcome.TextHolds(
                                text.title(),
                                text.edition(),
                                text.inForce().from(),
                                text.inForce().until()));
            }
        }
        return editions.stream()
                .filter(text -> text.inForce().from().isBefore(day))
                .max(Comparator.comparing(text -> text.inForce().from()))
                .map(text -> ended(text, editions))
                .orElseGet(() -> begins(editions.stream()
                        .min(Comparator.comparing(text -> text.inForce().from()))
                        .orElseThrow()));
    }

    private static Found begins(Regulation text) {
        return new Found(
                Optional.empty(),
                new Outcome.TextBegins(
                        text.title(), text.edition(), text.inForce().from()));
    }

    private static Found ended(Regulation text, List<Regulation> editions) {
        Optional<LocalDate> next = editions.stream()
                .map(each -> each.inForce().from())
                .filter(text.inForce().from()::isBefore)
                .min(Comparator.naturalOrder());
        return new Found(
                Optional.empty(),
                new Outcome.TextEnded(
                        text.title(), text.edition(), text.inForce().until().orElseThrow(), next));
    }

    private static Regulation named(List<Regulation> editions, Fund fund, String edition) {
        return editions.stream()
                .filter(text -> text.edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the grant of fund " + fund.id() + " stays with edition " + edition + ", which is not known"));
    }
}
