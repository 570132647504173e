package vierkant.text;

/** A message that brings its own words, such as a sentence from a file; the program has no text for it. */
public interface Translated extends Message {
    /** The words in a language. */
    String in(Language language);
}
