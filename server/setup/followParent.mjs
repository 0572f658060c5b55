// Loaded into what the launcher runs. Whoever kills npm or the launcher with kill -9 means the board, too:
// an orphan would keep the port and the database. It ends as by SIGTERM, in order.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 250).unref()
