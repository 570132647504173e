/**
 * The conversation with a person: words on a prompt or a command line in, tables, JSON or CSV out.
 *
 * <p>Spring and JLine are seen here only. This package computes no amount and knows no rule of the domain.
 * Start at {@link vierkant.shell.Main}.
 */
@NullMarked
package vierkant.shell;

import org.jspecify.annotations.NullMarked;
