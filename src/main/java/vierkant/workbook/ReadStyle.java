package vierkant.workbook;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a cell looks.
 *
 * @param name of the named style that the cell follows; {@link #STANDARD} where it follows none
 * @param lock whether it can be changed while its sheet is protected
 * @param format the number format, in the notation of files
 * @param ink the colour of the text, 0xRRGGBB
 * @param paper the colour behind it, 0xRRGGBB
 * @param marks what tells it apart without colours, such as {@code bold} or {@code border}; empty for plain text
 */
record ReadStyle(String name, Lock lock, String format, int ink, int paper, String marks) {
    static final String STANDARD = "Normal";

    private static final Pattern INPUT = Pattern.compile("(?iu).*\\b(invoer|input).*");
    private static final Pattern LINK = Pattern.compile("(?iu).*\\b(koppeling|gekoppeld|link).*");

    /** Whether a cell can be changed while its sheet is protected. */
    enum Lock {
        LOCKED,
        OPEN,
        /** Locked, and its formula is not shown. */
        SECRET
    }

    ReadStyle {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(lock, "lock");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(marks, "marks");
    }

    boolean isNamed() {
        return !name.equals(STANDARD);
    }

    /** Whether its name says that a person fills it in. */
    boolean isForInput() {
        return INPUT.matcher(name).matches();
    }

    /** Whether its name says that it comes from another sheet. */
    boolean isForLinks() {
        return LINK.matcher(name).matches();
    }

    /** The contrast between text and what is behind it, from 1 (the same colour) to 21, as WCAG 2 defines it. */
    double contrast() {
        return contrast(ink, paper);
    }

    /** The contrast with another colour of text or paper, where those are given. */
    double contrast(Optional<Integer> otherInk, Optional<Integer> otherPaper) {
        return contrast(otherInk.orElse(ink), otherPaper.orElse(paper));
    }

    private static double contrast(int one, int other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    /** Relative luminance, 0..1, as WCAG 2 defines it. */
    private static double luminance(int colour) {
        return 0.2126 * channel(colour >> 16) + 0.7152 * channel(colour >> 8) + 0.0722 * channel(colour);
    }

    private static double channel(int bits) {
        double part = (bits & 0xFF) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
