package vierkant.share;

import static org.assertj.core.api.Assertions.assertThat;
import static vierkant.model.Given.figure;
import static vierkant.model.Given.figures;
import static vierkant.model.Given.line;
import static vierkant.model.Given.municipality;
import static vierkant.model.Given.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.assertj.core.data.Offset;
import vierkant.calc.Draft;
import vierkant.calc.LineId;
import vierkant.calc.Part;
import vierkant.calc.Results;
import vierkant.model.Budget;
import vierkant.model.BudgetLine;
import vierkant.model.Figure;
import vierkant.model.Given;
import vierkant.model.Key;
import vierkant.model.KeyId;
import vierkant.model.Party;
import vierkant.model.PartyId;
import vierkant.model.Path;
import vierkant.model.Share;
import vierkant.model.Statistic;
import vierkant.model.StatisticId;
import vierkant.model.Unit;
import vierkant.model.Years;
import vierkant.text.Verbatim;

class SharePropertyTest {
    private static final int YEAR = 2024;
    private static final KeyId KEY = new KeyId("key");
    private static final KeyId SECOND = new KeyId("second");
    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Two remainders that differ by less count as equal: quotas are rounded to a millionth of a euro. */
    private static final BigDecimal GRID = new BigDecimal("0.000001");

    /**
     * An amount and how heavy each party weighs in it.
     *
     * @param amount whole cents, of either sign
     * @param weights at least 0, one of them more
     */
    record Division(BigDecimal amount, List<Integer> weights) {
        BigDecimal quota(int party) {
            long sum = weights.stream().mapToLong(Integer::longValue).sum();
            return amount.multiply(BigDecimal.valueOf(weights.get(party)))
                    .divide(BigDecimal.valueOf(sum), 20, RoundingMode.HALF_UP);
        }
    }

    @Provide
    Arbitrary<Division> divisions() {
        Arbitrary<BigDecimal> amounts = Arbitraries.frequencyOf(
                Tuple.of(3, cents(100_000_000_00L)),
                Tuple.of(2, cents(100)),
                Tuple.of(1, Arbitraries.of(BigDecimal.ZERO, new BigDecimal("10245473.00"))));
        Arbitrary<List<Integer>> weights = Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.integers().between(0, 4)),
                        Tuple.of(2, Arbitraries.integers().between(0, 1_500_000)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .filter(list -> list.stream().anyMatch(weight -> weight > 0));
        return Combinators.combine(amounts, weights).as(Division::new);
    }

    private static Arbitrary<BigDecimal> cents(long most) {
        return Arbitraries.longs().between(-most, most).map(cents -> BigDecimal.valueOf(cents, 2));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whateverTheWeightsThePartsAddUpToTheCent(@ForAll("divisions") Division division) {
        Pays pays = pays(division, parties(division.weights().size()));

        assertThat(pays.all().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(division.amount());
        assertThat(pays.notDivided()).isZero();
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyPartIsLessThanACentFromItsQuotaAndWholeCents(@ForAll("divisions") Division division) {
        Pays pays = pays(division, parties(division.weights().size()));

        for (int party = 0; party < division.weights().size(); party++) {
            BigDecimal paid = pays.of(party);
            assertThat(paid.stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
            assertThat(paid.subtract(division.quota(party)).abs())
                    .as("party %d", party)
                    .isLessThanOrEqualTo(CENT);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whoWeighsNothingPaysNothing(@ForAll("divisions") Division division) {
        Pays pays = pays(division, parties(division.weights().size()));

        for (int party = 0; party < division.weights().size(); party++) {
            if (division.weights().get(party) == 0) {
                assertThat(pays.of(party)).as("party %d", party).isZero();
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfPartiesInTheFileDoesNotMatter(@ForAll("divisions") Division division, @ForAll Random random) {
        List<Party> inOrder = parties(division.weights().size());
        List<Party> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, random);

        assertThat(pays(division, shuffled).all())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(pays(division, inOrder).all());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whoWeighsMoreNeverPaysLess(@ForAll("divisions") Division division) {
        Pays pays = pays(division, parties(division.weights().size()));

        for (int one = 0; one < division.weights().size(); one++) {
            for (int other = 0; other < division.weights().size(); other++) {
                BigDecimal more =
                        division.quota(one).abs().subtract(division.quota(other).abs());
                if (more.compareTo(GRID) >= 0) {
                    assertThat(pays.of(one).abs())
                            .as("party %d against %d", one, other)
                            .isGreaterThanOrEqualTo(pays.of(other).abs());
                }
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whoGetsHeavierNeverPaysLess(@ForAll("divisions") Division division, @ForAll Random random) {
        int party = random.nextInt(division.weights().size());
        List<Integer> heavier = new ArrayList<>(division.weights());
        heavier.set(party, heavier.get(party) + 1 + random.nextInt(1_000));
        Division after = new Division(division.amount(), heavier);
        List<Party> parties = parties(heavier.size());

        BigDecimal before = pays(division, parties).of(party).abs();
        boolean beyondTheGrid =
                after.quota(party).abs().subtract(division.quota(party).abs()).compareTo(GRID) >= 0;
        if (beyondTheGrid) {
            assertThat(pays(after, parties).of(party).abs()).isGreaterThanOrEqualTo(before);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aSettlementAddsUpToNothing(@ForAll("divisions") Division division, @ForAll Random random) {
        List<Party> parties = parties(division.weights().size());
        List<Integer> use = new ArrayList<>(division.weights());
        Collections.shuffle(use, random);
        Share plain = share("s", "x", KEY);
        Share settled = new Share(
                plain.id(),
                plain.label(),
                plain.of(),
                KEY,
                Map.of(),
                Optional.empty(),
                Optional.of(SECOND),
                Map.of(),
                plain.path());
        Budget budget = Given.shares(
                new Years(YEAR, YEAR),
                parties,
                List.of(statistic("weights", division.weights()), statistic("use", use)),
                List.of(line("x", division.amount())),
                List.of(proportional(KEY, "weights"), proportional(SECOND, "use")),
                List.of(settled));
        Written written = written(budget);

        BigDecimal sum = written.table().settlements().values().stream()
                .map(each -> written.results().in(YEAR, each))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(written.table().settlements()).hasSize(parties.size());
        assertThat(sum).isZero();
        assertThat(written.table().settlementSum())
                .hasValueSatisfying(
                        line -> assertThat(written.results().in(YEAR, line)).isZero());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void fixedAmountsArePaidAndTheRestIsDivided(
            @ForAll("divisions") Division division, @ForAll("divisions") Division fixed) {
        List<Party> parties = parties(division.weights().size());
        Map<PartyId, Figure> amounts = new LinkedHashMap<>();
        for (int party = 0; party < parties.size() && party < fixed.weights().size(); party += 2) {
            PartyId id = parties.get(party).id();
            BigDecimal amount = BigDecimal.valueOf(fixed.weights().get(party), 2);
            amounts.put(id, figure("shares.s.fixed." + id, amount));
        }
        Share plain = share("s", "x", KEY);
        Share withFixed = new Share(
                plain.id(),
                plain.label(),
                plain.of(),
                KEY,
                amounts,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                plain.path());
        Written written = written(Given.shares(
                new Years(YEAR, YEAR),
                parties,
                List.of(statistic("weights", division.weights())),
                List.of(line("x", division.amount())),
                List.of(proportional(KEY, "weights")),
                List.of(withFixed)));
        BigDecimal rest = amounts.values().stream()
                .map(figure -> figure.values().in(YEAR))
                .reduce(division.amount(), BigDecimal::subtract);
        Pays ofTheRest = pays(new Division(rest, division.weights()), parties);

        for (int party = 0; party < parties.size(); party++) {
            PartyId id = parties.get(party).id();
            BigDecimal own = amounts.containsKey(id) ? amounts.get(id).values().in(YEAR) : BigDecimal.ZERO;
            assertThat(written.pays(id))
                    .isEqualByComparingTo(ofTheRest.of(party).add(own));
        }
    }

    /**
     * A greatest change per year over three years, from fractions that are whole percentages.
     *
     * @param change fraction, 0..1
     * @param before one weight per party for the year before the axis
     * @param wanted one weight per party and year
     */
    record Limited(BigDecimal change, List<Integer> before, List<List<Integer>> wanted) {}

    @Provide
    Arbitrary<Limited> limits() {
        return Arbitraries.integers().between(1, 8).flatMap(size -> {
            Arbitrary<List<Integer>> parts =
                    Arbitraries.integers().between(1, 1_000).list().ofSize(size);
            return Combinators.combine(
                            Arbitraries.integers().between(0, 100).map(percent -> BigDecimal.valueOf(percent, 2)),
                            parts,
                            parts.list().ofSize(3))
                    .as(Limited::new);
        });
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void withAGreatestChangeNobodyPassesALimitAndAllIsDivided(@ForAll("limits") Limited limited) {
        int size = limited.before().size();
        List<Party> parties = parties(size);
        Map<PartyId, Figure> previous = new LinkedHashMap<>();
        List<BigDecimal> before = percentages(limited.before());
        List<List<BigDecimal>> wanted =
                limited.wanted().stream().map(SharePropertyTest::percentages).toList();
        Map<PartyId, Figure> percentages = new LinkedHashMap<>();
        for (int party = 0; party < size; party++) {
            PartyId id = parties.get(party).id();
            int index = party;
            previous.put(id, figure("shares.s.previous." + id, before.get(party)));
            percentages.put(
                    id,
                    figures(
                            "keys.key.percentages." + id,
                            YEAR,
                            wanted.stream().map(year -> year.get(index)).toList()));
        }
        Share plain = share("s", "x", KEY);
        Share share = new Share(
                plain.id(),
                plain.label(),
                plain.of(),
                KEY,
                Map.of(),
                Optional.of(new Share.Limit(figure("shares.s.max-change", limited.change()), previous)),
                Optional.empty(),
                Map.of(),
                plain.path());
        Written written = written(Given.shares(
                new Years(YEAR, YEAR + 2),
                parties,
                List.of(),
                List.of(line("x", new BigDecimal("1000000.00"))),
                List.of(new Key.Percentages(KEY, "key", percentages, Path.of("keys", "key"))),
                List.of(share)));

        List<BigDecimal> last = before;
        for (int year = YEAR; year < YEAR + 3; year++) {
            List<BigDecimal> now = new ArrayList<>();
            for (Party party : parties) {
                now.add(written.results()
                        .in(year, LineId.of("shares", "s", party.id().name(), "fraction")));
            }
            assertThat(now.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isCloseTo(BigDecimal.ONE, Offset.offset(new BigDecimal("1e-17")));
            for (int party = 0; party < size; party++) {
                BigDecimal room = last.get(party).multiply(limited.change()).add(new BigDecimal("1e-17"));
                assertThat(now.get(party).subtract(last.get(party)).abs()).isLessThanOrEqualTo(room);
            }
            assertThat(written.results().in(year, written.table().notDivided())).isZero();
            last = now;
        }
    }

    /** What parties pay, in the order of their codes. */
    private record Pays(List<BigDecimal> all, BigDecimal notDivided) {
        BigDecimal of(int party) {
            return all.get(party);
        }
    }

    private record Written(ShareTable table, Results results) {
        BigDecimal pays(PartyId party) {
            return results.in(YEAR, table.pays().get(party));
        }
    }

    /** Parties p0, p1 … with rising codes. */
    private static List<Party> parties(int count) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parties.add(municipality("p" + i, i));
        }
        return parties;
    }

    private static Pays pays(Division division, List<Party> parties) {
        Written written = written(Given.shares(
                new Years(YEAR, YEAR),
                parties,
                List.of(statistic("weights", division.weights())),
                List.of(line("x", division.amount())),
                List.of(proportional(KEY, "weights")),
                List.of(share("s", "x", KEY))));
        List<BigDecimal> pays = new ArrayList<>();
        for (int party = 0; party < parties.size(); party++) {
            pays.add(written.pays(new PartyId("p" + party)));
        }
        return new Pays(pays, written.results().in(YEAR, written.table().notDivided()));
    }

    private static Statistic statistic(String name, List<Integer> weights) {
        Map<PartyId, Figure> values = new LinkedHashMap<>();
        for (int party = 0; party < weights.size(); party++) {
            PartyId id = new PartyId("p" + party);
            values.put(id, figure("statistics." + name + ".values." + id, BigDecimal.valueOf(weights.get(party))));
        }
        return new Statistic(
                new StatisticId(name), name, Unit.of(Unit.Base.INHABITANT), values, Path.of("statistics", name));
    }

    private static Key proportional(KeyId id, String statistic) {
        return new Key.Proportional(id, id.name(), List.of(new StatisticId(statistic)), Path.of("keys", id.name()));
    }

    private static List<BigDecimal> percentages(List<Integer> weights) {
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<BigDecimal> fractions = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (int weight : weights.subList(1, weights.size())) {
            BigDecimal fraction = BigDecimal.valueOf(weight).divide(BigDecimal.valueOf(sum), 4, RoundingMode.DOWN);
            fractions.add(fraction);
            left = left.subtract(fraction);
        }
        fractions.add(0, left);
        return fractions;
    }

    private static Written written(Budget budget) {
        Draft draft = new Draft(budget.years());
        Draft.Section inputs = draft.open(Part.INPUTS, new Verbatim("lines"));
        Map<String, LineId> targets = new LinkedHashMap<>();
        for (BudgetLine line : budget.lines()) {
            targets.put("lines." + line.name(), inputs.input(new Verbatim(line.label()), Unit.EURO, line.amount()));
        }
        ShareLines.Written written = ShareLines.write(draft, budget, targets);
        return new Written(written.tables().get(0), Results.of(draft.calculation()));
    }
}
