package vierkant.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The characters of a file in UTF-8, one at a time, up to the first byte that UTF-8 does not have there. */
final class Utf8 {
    /** After the last character. */
    static final int END = -1;

    private static final int CHUNK = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer characters = CharBuffer.allocate(CHUNK).flip();
    private boolean isEnd;
    private Optional<String> bad = Optional.empty();

    Utf8(InputStream in) throws IOException {
        this.in = in;
        if (peek() == BYTE_ORDER_MARK) {
            next();
        }
    }

    /** The next character, without going past it. */
    int peek() throws IOException {
        while (!characters.hasRemaining()) {
            if (isEnd) {
                return END;
            }
            fill();
        }
        return characters.get(characters.position());
    }

    int next() throws IOException {
        int character = peek();
        if (character != END) {
            characters.get();
        }
        return character;
    }

    /** The byte, in hexadecimals, at which reading stopped before the end of the file. */
    Optional<String> bad() {
        return bad;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, read < 0);
        characters.flip();
        if (result.isError()) {
            bad = Optional.of(
                    Integer.toHexString(bytes.get(bytes.position()) & 0xFF).toUpperCase(Locale.ROOT));
        }
        isEnd = read < 0 || result.isError();
    }
}
