package vierkant.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Origin;
import vierkant.model.PotId;
import vierkant.model.Regulation;
import vierkant.model.Regulation.Fact;
import vierkant.model.Regulation.Parameter;
import vierkant.model.Regulation.Period;
import vierkant.model.Regulation.Use;
import vierkant.model.RegulationId;
import vierkant.model.Source;
import vierkant.model.UseId;
import vierkant.model.Wording;

/** Makes an edition of a regulation of what stands in a file. */
final class EditionReading {
    private final Scan scan;
    private final String fileName;
    private final Map<String, String> useOfWord = new HashMap<>();

    EditionReading(Scan scan, String fileName) {
        this.scan = scan;
        this.fileName = fileName;
    }

    /** The regulation; empty where something is wrong, which has then been reported. */
    Optional<Regulation> read(Node node) {
        return Mapping.root(scan, node, RegulationFormat.REGULATION).flatMap(this::regulation);
    }

    private Optional<Regulation> regulation(Mapping in) {
        BudgetReading.version(in);
        Optional<RegulationId> id = in.read(RegulationFormat.ID);
        Optional<String> edition = in.read(RegulationFormat.EDITION);
        checkFileName(in, id, edition);
        Optional<Wording> title = in.read(RegulationFormat.TITLE);
        scan.author(in.read(Format.AUTHOR));
        List<Source> sources = BudgetReading.each(in, Format.SOURCES, BudgetReading::source);
        Optional<Mapping> inForce = in.read(RegulationFormat.IN_FORCE);
        Optional<Period> period = inForce.flatMap(EditionReading::period);
        Optional<Origin> inForceOrigin = inForce.flatMap(days -> days.origin(days.path(), days.mark()));
        List<Wording> remarks = in.read(RegulationFormat.REMARKS).orElse(List.of());
        Map<UseId, Use> uses = named(in, RegulationFormat.USES, UseId::new, this::use);
        Map<PotId, Wording> pots =
                named(in, RegulationFormat.POTS, PotId::new, pot -> pot.read(RegulationFormat.POT_LABEL));
        Map<FactId, Fact> facts = named(in, RegulationFormat.FACTS, FactId::new, EditionReading::fact);
        Map<FactId, Parameter> parameters =
                named(in, RegulationFormat.PARAMETERS, FactId::new, EditionReading::parameter);
        Map<String, Map<Optional<PotId>, Figure>> maxima = in.read(RegulationFormat.MAXIMA)
                .flatMap(mapping -> mapping.read(RegulationFormat.MAXIMA_AMOUNTS))
                .orElse(Map.of());
        RuleReading ruleReading = new RuleReading(facts, parameters);
        List<Regulation.Rule> rules =
                BudgetReading.each(in, RegulationFormat.RULES, rule -> ruleReading.read(rule, period));
        scan.reportOrigins();
        return in.whole(() -> new Regulation(
                id.get(),
                edition.get(),
                title.get(),
                period.get(),
                inForceOrigin.get(),
                remarks,
                sources,
                uses,
                pots,
                facts,
                parameters,
                maxima,
                rules));
    }

    /** The name of the file tells what stands in it, so that nobody has to open all files to find one. */
    private void checkFileName(Mapping in, Optional<RegulationId> id, Optional<String> edition) {
        if (id.isPresent() && edition.isPresent()) {
            String wanted = Regulations.fileName(id.get().name(), edition.get());
            if (!wanted.equals(fileName)) {
                in.report(
                        RegulationFormat.EDITION,
                        new ReadingProblem.WrongFileName(
                                in.path().then(RegulationFormat.EDITION.name()), Value.shown(fileName), wanted));
            }
        }
    }

    private static Optional<Period> period(Mapping in) {
        Optional<LocalDate> from = in.read(RegulationFormat.FROM).map(Day::date);
        Optional<LocalDate> until = in.read(RegulationFormat.UNTIL).map(Day::date);
        Terms.reportEarlyEnd(in, RegulationFormat.UNTIL, from, until);
        return in.whole(() -> new Period(from.get(), until));
    }

    private Optional<Use> use(Mapping in) {
        Optional<Wording> label = in.read(RegulationFormat.USE_LABEL);
        List<String> words = new ArrayList<>();
        for (String word : in.read(RegulationFormat.WORDS).orElse(List.of())) {
            String lower = word.toLowerCase(Locale.ROOT);
            words.add(lower);
            Optional.ofNullable(useOfWord.putIfAbsent(lower, in.name()))
                    .filter(other -> !other.equals(in.name()))
                    .ifPresent(other -> in.report(
                            RegulationFormat.WORDS,
                            new ReadingProblem.WordOfOtherUse(
                                    in.path().then(RegulationFormat.WORDS.name()), Value.shown(word), other)));
        }
        return in.whole(() -> new Use(label.get(), words));
    }

    private static Optional<Fact> fact(Mapping in) {
        Optional<Wording> question = in.read(RegulationFormat.QUESTION);
        Optional<Fact.About> about = in.read(RegulationFormat.ABOUT);
        Optional<Fact.Kind> kind = in.read(RegulationFormat.FACT_KIND);
        return in.whole(() -> new Fact(question.get(), about.get(), kind.get()));
    }

    private static Optional<Parameter> parameter(Mapping in) {
        Optional<Wording> label = in.read(RegulationFormat.PARAMETER_LABEL);
        var unit = in.read(RegulationFormat.PARAMETER_UNIT);
        return in.whole(() -> new Parameter(label.get(), unit.get()));
    }

    private static <K, T> Map<K, T> named(
            Mapping in, Field<List<Mapping>> section, Function<String, K> name, Function<Mapping, Optional<T>> made) {
        Map<K, T> read = new LinkedHashMap<>();
        in.read(section)
                .orElse(List.of())
                .forEach(each ->
                        made.apply(each).ifPresent(thing -> each.id(name).ifPresent(id -> read.put(id, thing))));
        return read;
    }
}
