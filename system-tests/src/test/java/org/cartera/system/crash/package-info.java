/**
 * Power cuts: servers, the database and the mail server are killed in the middle of an evening, and several servers share one
 * database. Everything is a real process that is started, killed and started again; what remains is compared row by row with an
 * evening that was left alone, and mails are counted one by one. Points in time are random, their seed is printed. Nothing here
 * knows how Cartera manages; it only looks at what it left behind. It does not measure how fast anything is.
 */
package org.cartera.system.crash;
