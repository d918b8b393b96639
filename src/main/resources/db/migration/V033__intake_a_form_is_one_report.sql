-- Which copy of a form was sent, and with which words: sent twice, it is one report. Null for reports of programs.
alter table report add column submission text unique;
