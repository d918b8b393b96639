package org.whiria.people.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whiria.people.Role;

/** For those who work on reports and cases: social workers, supervisors, coordinators and kairaranga ā-whānau. */
@MayCall(roles = {Role.INTAKE_SOCIAL_WORKER, Role.SOCIAL_WORKER, Role.SUPERVISOR, Role.COORDINATOR, Role.KAIRARANGA})
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForCasework {}
