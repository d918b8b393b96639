package org.whiria.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.event.TransactionalEventListener;
import org.whiria.process.engine.EngineCommands;

/**
 * Listens to a domain event once its transaction has committed. Like Modulith's {@code @ApplicationModuleListener} the event is
 * kept until the listener returns, but no transaction is open meanwhile: the listener talks to the engine.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Async(EngineCommands.EXECUTOR)
@TransactionalEventListener
public @interface AfterCommit {}
