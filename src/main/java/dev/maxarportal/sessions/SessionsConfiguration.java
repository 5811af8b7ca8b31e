package dev.maxarportal.sessions;

import dev.maxarportal.settings.InvalidSettingException;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.util.StringUtils;

/** Has Spring Session keep sessions in the database, with their contents and cookies sealed by AES-256-GCM. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
@EnableScheduling
class SessionsConfiguration {

    private static final int NONCE_BYTES = 16;

    @Bean
    SecretKey sessionKey(SessionProperties settings, JdbcConnectionDetails database) {
        return key(settings.sessionKey(), database.getJdbcUrl());
    }

    @Bean
    BytesEncryptor sessionSeal(SecretKey sessionKey) {
        return new AesBytesEncryptor(sessionKey, KeyGenerators.secureRandom(NONCE_BYTES), CipherAlgorithm.GCM);
    }

    @Bean
    SessionDigest sessionDigest(SecretKey sessionKey) {
        return new SessionDigest(sessionKey);
    }

    private static SecretKey key(@Nullable String setting, String url) {
        if (StringUtils.hasText(setting)) {
            return SessionKey.of(setting);
        }
        EmbeddedDatabase embedded = EmbeddedDatabase.at(url);
        if (embedded == null) {
            throw new InvalidSettingException(
                    "PORTAL_SESSION_KEY is not set, and a database outside the portal requires it.",
                    "Set it to 32 random bytes in base64, such as openssl rand -base64 32 prints, the same on every replica.");
        }
        return embedded.folder() == null ? fleeting() : KeyFile.in(embedded.folder());
    }

    /** For a database that does not outlive the process either. */
    private static SecretKey fleeting() {
        byte[] bytes = new byte[SessionKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        return SessionKey.aes(bytes);
    }

    // The name is what Spring Session looks for.
    @Bean
    ConversionService springSessionConversionService(BytesEncryptor sessionSeal) {
        return new SealedObjects(sessionSeal, SessionsConfiguration.class.getClassLoader());
    }

    @Bean
    CookieSerializer sessionCookies(
            BytesEncryptor sessionSeal, @Value("${server.servlet.session.cookie.name}") String name) {
        return new SealedCookies(sessionSeal, name);
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionDialect(JdbcConnectionDetails database) {
        String query = SessionDialect.of(database.getJdbcUrl()).addAttribute();
        return sessions -> sessions.setCreateSessionAttributeQuery(query);
    }

    @Bean
    LockProvider locks(DataSource dataSource, JdbcConnectionDetails database) {
        return new JdbcTemplateLockProvider(
                SessionDialect.of(database.getJdbcUrl()).locks(dataSource));
    }
}
