/**
 * What a person can ask, each question one method, and the answers as data.
 *
 * <p>Not here: words on a prompt, colours, files of output in any notation; the shell has those. Start at {@link
 * vierkant.desk.Reply}.
 */
@NullMarked
package vierkant.desk;

import org.jspecify.annotations.NullMarked;
