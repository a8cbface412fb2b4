/** What pages and mails call the same thing; the services read the same file. */
export { default as GLOSSARY } from '@glossary/en.json';
