package dev.maxarportal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What a portal keeps. */
public final class Kept {

    private final JdbcClient database;
    private final SessionRepository<? extends Session> sessions;

    public Kept(JdbcClient database, SessionRepository<? extends Session> sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    /** Every row of the database, as somebody reads it who has its file but not the session key. */
    public List<String> rows() {
        return database.sql("SCRIPT").query(String.class).list();
    }

    /** What each session holds once it has been opened with the key. */
    public List<String> contents() {
        return database.sql("SELECT session_id FROM spring_session").query(String.class).list().stream()
                .map(sessions::findById)
                .filter(Objects::nonNull)
                .flatMap(Kept::texts)
                .toList();
    }

    private static Stream<String> texts(Session session) {
        return session.getAttributeNames().stream()
                .map(name -> name + ": " + text(Objects.requireNonNull(session.<Object>getAttribute(name))));
    }

    /** The serial form, which has texts as they are. */
    private static String text(Object content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(content);
        } catch (IOException unserializable) {
            throw new UncheckedIOException(unserializable);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
