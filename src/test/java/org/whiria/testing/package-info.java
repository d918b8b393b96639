/**
 * Real infrastructure for tests: PostgreSQL with the schemas migrated, and the engine.
 *
 * <p>One PostgreSQL per test run, started by the first test that asks and stopped at the end; plain unit tests never pay
 * for it. Every Spring context gets a database of its own, copied from a migrated template in a few milliseconds.
 *
 * <ul>
 *   <li>A class that owns a table: {@link org.whiria.testing.PostgresTest @PostgresTest} and {@code @Import(Cases.class)}.
 *       JDBC, transactions and {@code JdbcClient} are there, nothing else; each test is rolled back.
 *   <li>A whole application, or a slice that commits: {@link org.whiria.testing.WithPostgres @WithPostgres} beside {@code
 *       @SpringBootTest}. Before each test every table is put back to what the migrations left.
 *   <li>A whole application on the real engine: {@link org.whiria.testing.WithEngine @WithEngine} beside {@code @SpringBootTest}. The first
 *       such test of a run starts a broker (some seconds); before each test all instances end and the tables are put back.
 *       Keep the configuration of such tests alike, then they share one application.
 *   <li>A process model: {@code org.whiria.models.ProcessTest}.
 *   <li>A test without Spring: {@link org.whiria.testing.Databases#fresh()} is a {@code DataSource}.
 * </ul>
 */
@NullMarked
package org.whiria.testing;

import org.jspecify.annotations.NullMarked;
