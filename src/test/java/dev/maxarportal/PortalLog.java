package dev.maxarportal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.maxarsandbox.traffic.TrafficFilter;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What the portal writes to its log while this is open, with one family of loggers at DEBUG. */
final class PortalLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Logger root;
    private final Logger talkative;

    PortalLog(String talkative) {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        this.root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        this.talkative = loggers.getLogger(talkative);
        this.talkative.setLevel(Level.DEBUG);
        setContext(loggers);
        start();
        root.addAppender(this);
    }

    Queue<String> lines() {
        return lines;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getMDCPropertyMap().containsKey(TrafficFilter.LOG_MARK)) {
            lines.add("log of " + event.getLoggerName() + ": " + event.getFormattedMessage() + " "
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    @Override
    public void close() {
        root.detachAppender(this);
        talkative.setLevel(null);
    }
}
