package vierkant.risk;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * An uncertain number with one distribution for each year.
 *
 * <p>The draws of a block are spread evenly: of its chances, one lies in each of as many parts of equal width as it has draws, in an
 * order by chance (stratified sampling). So a mean over whole blocks, of this number or of what follows from it alone, is far nearer
 * to the true one than that of as many draws apart; of what was seen two, four or five times, each comes as often.
 *
 * <p>It has a stream of random numbers of its own, made from the seed, its name and the number of the block. So what else is
 * uncertain, and in which order, changes none of its draws.
 *
 * @param name its own among all that are drawn together
 * @param byYear in the order of the axis
 * @param persistence how much a year is like the one before, 0 (not at all) to 1 (as high or as low among its chances each year):
 *     the correlation of the normal scores of the two years. Each year by itself keeps its distribution
 * @param seed of all that are drawn together
 */
public record Variable(String name, List<Distribution> byYear, double persistence, long seed) implements Draws {
    private static final double ROOT = Math.sqrt(2);

    /** A chance is no nearer to 0 or to 1. */
    private static final double NEAREST = 0x1p-53;

    /** @throws IllegalArgumentException where the persistence is out of range */
    public Variable {
        Objects.requireNonNull(name, "name");
        byYear = List.copyOf(byYear);
        if (!(persistence >= 0 && persistence <= 1)) {
            throw new IllegalArgumentException("persistence of " + name + " is " + persistence + ", not 0 to 1");
        }
    }

    @Override
    public void fill(int block, double[][] numbers) {
        if (numbers.length != byYear.size()) {
            throw new IllegalArgumentException(
                    name + " has " + byYear.size() + " years, and " + numbers.length + " are asked for");
        }
        SplittableRandom random = stream(block);
        double[] before = new double[numbers.length == 0 ? 0 : numbers[0].length];
        double fresh = Math.sqrt(1 - persistence * persistence);
        for (int year = 0; year < numbers.length; year++) {
            double[] chances = numbers[year];
            spread(random, chances);
            for (int i = 0; i < chances.length; i++) {
                double chance = chances[i];
                if (persistence > 0) {
                    double score = year == 0 ? score(chance) : persistence * before[i] + fresh * score(chance);
                    before[i] = score;
                    chance = year == 0 ? chance : Erfc.value(-score / ROOT) / 2;
                }
                chances[i] = chance;
            }
            byYear.get(year).fill(chances);
        }
    }

    /** One chance in each of as many parts of equal width, in an order by chance; all above 0 and below 1. */
    private static void spread(SplittableRandom random, double[] chances) {
        for (int part = 0; part < chances.length; part++) {
            double chance = (part + random.nextDouble()) / chances.length;
            int place = random.nextInt(part + 1);
            chances[part] = chances[place];
            chances[place] = Math.min(Math.max(chance, NEAREST), 1 - NEAREST);
        }
    }

    /** The normal score of a chance. */
    private static double score(double chance) {
        return -ROOT * InverseErfc.value(2 * chance);
    }

    private SplittableRandom stream(int block) {
        long start = seed;
        for (int i = 0; i < name.length(); i++) {
            start = new SplittableRandom(start ^ name.charAt(i)).nextLong();
        }
        return new SplittableRandom(new SplittableRandom(start).nextLong() ^ block);
    }
}
