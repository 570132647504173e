package vierkant.text;

/**
 * Something that the program says to a person, as data: a record whose class name is the key of its sentence and whose
 * components are the sentence's arguments by name.
 *
 * <p>Core code holds no sentence. {@link Words} turns a message into Dutch or English; only the shell and the workbook
 * ask it to.
 */
public interface Message {}
