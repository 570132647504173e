package vierkant.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vierkant.cover.CoverText;
import vierkant.model.Origin;
import vierkant.model.Source;
import vierkant.model.SourceId;
import vierkant.text.Message;
import vierkant.text.Verbatim;

/** Where a figure comes from, in words. */
public sealed interface OriginText extends Message {
    /** A source with what its reader needs to find the place. */
    record Cited(String title, Optional<String> by, Optional<String> date, Optional<String> place)
            implements OriginText {}

    record Assumed(String reason, String by) implements OriginText {}

    /** A sum of entries in the ledger of a fund, all of which are named. */
    record Booked(String ledger, Long entries, List<String> numbers) implements OriginText {}

    /** A sum of more entries than are named. */
    record BookedMany(String ledger, Long entries, List<String> numbers, Long more) implements OriginText {}

    /** The question itself gives it. */
    record Asked() implements OriginText {}

    /**
     * The words of an origin.
     *
     * @param sources the source of a name; where there is none the name is told
     */
    static Message of(Origin origin, Function<SourceId, Optional<Source>> sources) {
        return origin.accept(new Origin.Visitor<>() {
            @Override
            public Message cited(Origin.Cited cited) {
                return sources.apply(cited.source())
                        .<Message>map(source -> new Cited(source.title(), source.by(), source.date(), cited.place()))
                        .orElse(new Verbatim(cited.source().name()));
            }

            @Override
            public Message assumed(Origin.Assumed assumed) {
                return new Assumed(assumed.reason(), assumed.by());
            }

            @Override
            public Message booked(Origin.Booked booked) {
                List<String> numbers =
                        booked.first().stream().map(String::valueOf).toList();
                long more = booked.entries() - numbers.size();
                return more == 0
                        ? new Booked(booked.ledger().name(), booked.entries(), numbers)
                        : new BookedMany(booked.ledger().name(), booked.entries(), numbers, more);
            }

            @Override
            public Message asked(Origin.Asked asked) {
                return new Asked();
            }

            @Override
            public Message chosen(Origin.Chosen chosen) {
                return new CoverText.ChosenByPlan();
            }
        });
    }

    /** The same where the sources stand in full elsewhere: without who published it, and when. */
    static Message brief(Origin origin, Function<SourceId, Optional<Source>> sources) {
        Message words = of(origin, sources);
        return words instanceof Cited cited
                ? new Cited(cited.title(), Optional.empty(), Optional.empty(), cited.place())
                : words;
    }
}
