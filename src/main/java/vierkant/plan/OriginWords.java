package vierkant.plan;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vierkant.cover.CoverText;
import vierkant.model.Origin;
import vierkant.model.Source;
import vierkant.text.Message;

/**
 * Tells where a figure comes from.
 *
 * @param sources that may be cited; of any other only the name is told
 * @param extent how much is said of a source
 */
public record OriginWords(Collection<Source> sources, Extent extent) implements Origin.Visitor<Message> {
    /** How much is said of a source. */
    public enum Extent {
        /** Its title and the place in it: for a reader who has the list of sources at hand. */
        TITLE,
        /** Also who published it, and when. */
        WHOLE
    }

    public OriginWords {
        sources = List.copyOf(sources);
    }

    @Override
    public Message cited(Origin.Cited cited) {
        Optional<Source> source = sources.stream()
                .filter(each -> each.id().equals(cited.source()))
                .findFirst();
        Optional<Source> told = source.filter(any -> extent == Extent.WHOLE);
        return new OriginText.Cited(
                source.map(Source::title).orElse(cited.source().name()),
                told.flatMap(Source::by),
                told.flatMap(Source::date),
                cited.place());
    }

    @Override
    public Message assumed(Origin.Assumed assumed) {
        return new OriginText.Assumed(assumed.reason(), assumed.by());
    }

    @Override
    public Message booked(Origin.Booked booked) {
        String ledger = booked.ledger().name();
        List<Integer> first = booked.first();
        if (first.isEmpty()) {
            return new OriginText.BookedNothing(ledger);
        }
        Optional<Integer> years = Optional.of(booked.byYear().size()).filter(number -> number > 1);
        long others = booked.entries() - first.size();
        if (others > 0 || first.size() == 1) {
            return new OriginText.Booked(
                    ledger,
                    booked.entries(),
                    first,
                    Optional.empty(),
                    Optional.of(others).filter(more -> more > 0),
                    years);
        }
        int before = first.size() - 1;
        return new OriginText.Booked(
                ledger,
                booked.entries(),
                first.subList(0, before),
                Optional.of(first.get(before)),
                Optional.empty(),
                years);
    }

    @Override
    public Message asked(Origin.Asked asked) {
        return new OriginText.Asked();
    }

    @Override
    public Message chosen(Origin.Chosen chosen) {
        return new CoverText.ChosenByPlan();
    }

    @Override
    public Message expected(Origin.Expected expected) {
        return expected.simulated()
                .<Message>map(drawn -> new OriginText.OverDraws(
                        drawn.statistic(),
                        expected.line(),
                        BigDecimal.valueOf(drawn.draws()),
                        Long.toString(drawn.seed())))
                .orElseGet(() -> new OriginText.AsPlanned(expected.line()));
    }

    @Override
    public Message inScenario(Origin.InScenario inScenario) {
        return new OriginText.InScenario(inScenario.line(), inScenario.scenario());
    }

    @Override
    public Message oneLess(Origin.OneLess oneLess) {
        return new OriginText.OneLess(oneLess.line(), oneLess.contract());
    }
}
