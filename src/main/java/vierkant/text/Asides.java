package vierkant.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What else a message has to say, besides its own text: each aside has a text under the message's key with the aside's name
 * behind it. On an interface it holds for all that implement it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Asides {
    /** The names, such as {@code remedy}. */
    String[] value();
}
