package vierkant.text;

/**
 * A message about something that a person did and the program can not follow: it says what is wrong, and apart from that
 * ({@code remedy}) what can be done about it, with what is allowed.
 */
@Asides("remedy")
public interface Complaint extends Message {}
