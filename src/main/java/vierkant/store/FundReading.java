package vierkant.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vierkant.model.Day;
import vierkant.model.FactId;
import vierkant.model.Figure;
import vierkant.model.Fund;
import vierkant.model.Fund.Grant;
import vierkant.model.Fund.Instalment;
import vierkant.model.Fund.Recipient;
import vierkant.model.FundId;
import vierkant.model.PotId;
import vierkant.model.RecipientId;
import vierkant.model.RegulationId;
import vierkant.model.Source;

/** Reads funds, and holds them against their regulations. */
final class FundReading {
    private final Regulations regulations;
    private final Borrowed borrowed;
    private final GrantReading grants;

    FundReading(Scan scan, Regulations regulations) {
        this.regulations = regulations;
        this.borrowed = new Borrowed(scan.names(Section.SOURCES));
        this.grants = new GrantReading(borrowed);
    }

    List<Fund> read(List<Mapping> mappings) {
        List<Fund> funds = new ArrayList<>();
        mappings.forEach(in -> fund(in).ifPresent(funds::add));
        return funds;
    }

    /** The sources of regulations that the funds take amounts from. */
    List<Source> sources() {
        return borrowed.sources();
    }

    private Optional<Fund> fund(Mapping in) {
        Optional<String> label = in.read(CommonFormat.LABEL);
        Optional<RegulationId> regulation = in.read(FundFormat.REGULATION);
        Optional<Mapping> grantMapping = in.read(FundFormat.GRANT);
        Optional<Under> under = regulation.flatMap(id -> under(in, id, grantMapping));
        Optional<Grant> grant = grantMapping.flatMap(each -> grants.read(each, under));
        Map<RecipientId, Recipient> recipients = recipients(in, under, grant);
        grant.ifPresent(known -> checkSum(in, known, recipients));
        List<Instalment> instalments = instalments(in, under, grant);
        Map<FactId, Figure> facts = under.flatMap(
                        known -> in.read(FundFormat.FACTS, AnswersKind.facts(known.facts(), known.regulation())))
                .orElse(Map.of());
        Map<FactId, Figure> parameters = under.flatMap(known ->
                        in.read(FundFormat.PARAMETERS, AnswersKind.parameters(known.parameters(), known.regulation())))
                .orElse(Map.of());
        List<String> remarks = in.read(FundFormat.REMARKS).orElse(List.of());
        return in.whole(() -> new Fund(
                new FundId(in.name()),
                label.get(),
                regulation.get(),
                grant.get(),
                recipients,
                instalments,
                facts,
                parameters,
                remarks,
                in.path()));
    }

    /** The texts that hold for a fund. What is wrong with the regulation itself is reported with the first fund under it. */
    private Optional<Under> under(Mapping in, RegulationId id, Optional<Mapping> grant) {
        Set<String> names = regulations.names();
        if (!names.contains(id.name())) {
            in.report(
                    FundFormat.REGULATION,
                    new ReadingProblem.UnknownRegulation(
                            in.path().then(FundFormat.REGULATION.name()),
                            id.name(),
                            Regulations.fileName(id.name(), "2024"),
                            Known.of(id.name(), names)));
            return Optional.empty();
        }
        List<Located> problems = regulations.problems(id);
        problems.forEach(in::report);
        if (problems.stream().anyMatch(Located::isError)) {
            return Optional.empty();
        }
        List<Edition> editions = regulations.editions(id);
        Optional<String> named = grant.flatMap(each -> each.read(FundFormat.EDITION));
        if (named.isEmpty()) {
            return Optional.of(new Under(editions));
        }
        List<Edition> stays = editions.stream()
                .filter(each -> each.regulation().edition().equals(named.get()))
                .toList();
        if (stays.isEmpty()) {
            grant.get()
                    .report(
                            FundFormat.EDITION,
                            new ReadingProblem.UnknownEdition(
                                    grant.get().path().then(FundFormat.EDITION.name()),
                                    named.get(),
                                    id.name(),
                                    Known.of(
                                            named.get(),
                                            editions.stream()
                                                    .map(each ->
                                                            each.regulation().edition())
                                                    .toList())));
            return Optional.empty();
        }
        return Optional.of(new Under(stays));
    }

    private static Map<RecipientId, Recipient> recipients(Mapping in, Optional<Under> under, Optional<Grant> grant) {
        Map<RecipientId, Recipient> recipients = new LinkedHashMap<>();
        for (Mapping each : in.read(FundFormat.RECIPIENTS).orElse(List.of())) {
            Optional<String> name = each.read(FundFormat.RECIPIENT_NAME);
            Optional<Figure> most = each.read(FundFormat.MOST);
            Optional<PotId> pot = pot(each, FundFormat.RECIPIENT_POT, under, grant);
            each.whole(() -> new Recipient(name.get(), most.get(), pot))
                    .ifPresent(recipient -> recipients.put(new RecipientId(each.name()), recipient));
        }
        return recipients;
    }

    private static List<Instalment> instalments(Mapping in, Optional<Under> under, Optional<Grant> grant) {
        List<Instalment> instalments = new ArrayList<>();
        for (Mapping each : in.read(FundFormat.INSTALMENTS).orElse(List.of())) {
            Optional<Day> day = each.read(FundFormat.RECEIVED);
            Optional<Figure> amount = each.read(FundFormat.INSTALMENT_AMOUNT);
            Optional<PotId> pot = pot(each, FundFormat.INSTALMENT_POT, under, grant);
            under.filter(known -> !each.has(FundFormat.INSTALMENT_POT))
                    .filter(known -> !known.pots().isEmpty())
                    .ifPresent(known -> each.report(
                            new ReadingProblem.PotWanted(each.path(), known.regulation(), List.copyOf(known.pots()))));
            each.whole(() -> new Instalment(day.get().date(), pot, amount.get()))
                    .ifPresent(instalments::add);
        }
        return instalments;
    }

    /** A pot that the texts have, and for which something was granted. */
    private static Optional<PotId> pot(Mapping in, Field<PotId> field, Optional<Under> under, Optional<Grant> grant) {
        Optional<PotId> pot = in.read(field);
        pot.ifPresent(known -> {
            if (under.isPresent() && !under.get().pots().contains(known.name())) {
                in.report(
                        field,
                        new ReadingProblem.NotInRegulation(
                                in.path().then(field.name()),
                                RegulationPart.POT,
                                known.name(),
                                under.get().regulation(),
                                Known.of(known.name(), under.get().pots())));
            } else if (grant.filter(
                            each -> !each.amounts().isEmpty() && !each.amounts().containsKey(pot))
                    .isPresent()) {
                in.report(field, new ReadingProblem.NothingGranted(in.path().then(field.name()), known.name()));
            }
        });
        return pot;
    }

    /** What the recipients can get together is at most what was granted, in each pot and in all. */
    private static void checkSum(Mapping in, Grant grant, Map<RecipientId, Recipient> recipients) {
        if (grant.amounts().isEmpty()) {
            return;
        }
        boolean fits = true;
        for (Map.Entry<Optional<PotId>, Figure> pot : grant.amounts().entrySet()) {
            fits &= fits(
                    in,
                    sum(recipients.values().stream()
                            .filter(each -> each.pot().isPresent() && each.pot().equals(pot.getKey()))
                            .map(Recipient::most)
                            .toList()),
                    GrantReading.number(pot.getValue()));
        }
        if (fits) {
            fits(
                    in,
                    sum(recipients.values().stream().map(Recipient::most).toList()),
                    sum(List.copyOf(grant.amounts().values())));
        }
    }

    private static boolean fits(Mapping in, BigDecimal together, BigDecimal granted) {
        boolean fits = together.compareTo(granted) <= 0;
        if (!fits) {
            in.report(
                    in.entry(FundFormat.RECIPIENTS.name())
                            .map(Node.Entry::keyMark)
                            .orElse(in.mark()),
                    new ReadingProblem.RecipientsAboveGrant(
                            in.path().then(FundFormat.RECIPIENTS.name()), together, granted));
        }
        return fits;
    }

    private static BigDecimal sum(List<Figure> figures) {
        return figures.stream().map(GrantReading::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
